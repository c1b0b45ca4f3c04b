import { S3Refusal } from './s3-refusal.ts';

/** Every query parameter that means something here, the signature's own and carried headers (x-amz-…) apart. */
const known: ReadonlySet<string> = new Set([
  'continuation-token',
  'cors',
  'delete',
  'delimiter',
  'encoding-type',
  'key-marker',
  'legal-hold',
  'list-type',
  'max-keys',
  'object-lock',
  'prefix',
  'response-cache-control',
  'response-content-disposition',
  'response-content-encoding',
  'response-content-language',
  'response-content-type',
  'response-expires',
  'retention',
  'start-after',
  'tagging',
  'version-id-marker',
  'versionId',
  'versioning',
  'versions',
  'x-id',
]);

export function refuseUnknownParameters(query: URLSearchParams): void {
  for (const name of query.keys()) {
    if (!known.has(name) && !name.toLowerCase().startsWith('x-amz-')) {
      throw new S3Refusal('NotImplemented', `The parameter ${name} is not implemented.`, {
        details: { Parameter: name },
      });
    }
  }
}
