/** The beginning of a hash, in groups that can be read out: `a41f 09c2 77b0`. */
export const shortHash = (hash: string): string =>
  (hash.slice(0, 12).match(/.{1,4}/gu) ?? []).join(' ');
