import { S3Refusal } from '../s3-refusal.ts';

export type Tags = Readonly<Record<string, string>>;

const mostTags = 10;
const longestName = 128;
const longestValue = 256;

/** Checks tags as S3 limits them: ten, unlike names, 128 and 256 characters. */
export function checkTags(pairs: readonly (readonly [string, string])[]): Tags {
  const names = new Set(pairs.map(([name]) => name));
  if (pairs.length > mostTags) invalid('Object tags cannot be greater than 10');
  if (names.size < pairs.length) invalid('Cannot provide multiple Tags with the same key');
  for (const [name, value] of pairs) {
    if (name === '' || name.length > longestName)
      invalid('The TagKey you have provided is invalid');
    if (value.length > longestValue) invalid('The TagValue you have provided is invalid');
  }
  return Object.fromEntries(pairs);
}

/** Reads the x-amz-tagging header, which is written like a query string. */
export const readTagHeader = (header: string | undefined): Tags =>
  checkTags([...new URLSearchParams(header ?? '')]);

function invalid(message: string): never {
  throw new S3Refusal('InvalidTag', message);
}
