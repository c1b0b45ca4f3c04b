import type { LinesField } from '../fields.ts';
import { rootNames } from '../data/root-names.ts';

/** What another column multiplies: the price of one piece, a rate of a day. Adding those up would say nothing. */
export const isFactor = ({ columns }: LinesField, name: string): boolean =>
  Object.values(columns).some(
    ({ calc }) => calc?.includes('*') === true && rootNames(calc).includes(name),
  );
