import { fileKinds } from '../route.ts';

/** What is added to a running request: any kind the office takes. */
export const material = {
  title: { zh: '补充材料', en: 'Material added' },
  kinds: fileKinds,
  min: 0,
  max: 10,
} as const;
