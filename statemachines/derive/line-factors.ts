import { rootNames } from '../data/root-names.ts';
import type { LinesField } from '../fields.ts';

/** Whether another column multiplies this one: a price of one piece, a rate for one day. Such figures are never added up. */
export const isFactor = (columns: LinesField['columns'], name: string): boolean =>
  Object.values(columns).some(
    ({ calc }) => calc?.includes('*') === true && rootNames(calc).includes(name),
  );
