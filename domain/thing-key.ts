/**
 * A thing's key as its file is found by: however wide its letters were typed and wherever a space slipped in, it is the
 * same payee, and what he was paid adds up.
 */
export const thingKey = (key: string): string =>
  key
    .normalize('NFKC')
    .replaceAll(/[\s\p{Default_Ignorable_Code_Point}]+/gu, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
