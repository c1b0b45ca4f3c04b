const needsMore = /[!'()*]/gu;

/** Percent-encodes all but the unreserved characters of RFC 3986, as SigV4 and S3 listings want it. */
export function uriEncode(text: string): string {
  return encodeURIComponent(text).replace(
    needsMore,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
