import { recordSheet } from '#statemachines/derive/record-sheet.ts';
import { slipSheet } from '#statemachines/derive/slip-sheet.ts';
import type { SlipPrinter } from '../deeds/slip-printer.ts';
import { slipCode } from '../deeds/verify.ts';
import type { Render } from '../tasks/record.ts';
import type { World } from '../world.ts';
import { openFonts } from './font/fonts.ts';
import { renderSheet } from './render-sheet.ts';

/** What setting in type needs of the world. */
export type TypeRoom = Pick<World, 'baseUrl' | 'digest'>;

/** Sets records in type. Fonts are read when the first is asked for, from `fontDir` or from their packages. */
export const renderRecord =
  ({ baseUrl }: TypeRoom, fontDir?: string): Render =>
  ({ route, state, office }, trail, code) => {
    const verifyUrl = `${baseUrl}/v/${code}`;
    const sheet = recordSheet({ route, hash: state.hash, state, trail, office, code, verifyUrl });
    return renderSheet(sheet, openFonts(fontDir));
  };

/** Sets working slips in type. The code answers for the request, the number and what the slip says. */
export const slipPrinter =
  ({ baseUrl, digest }: TypeRoom, fontDir?: string): SlipPrinter =>
  ({ route, state, office }, slip) => {
    const code = slipCode(digest, state.id, slip);
    const verifyUrl = `${baseUrl}/v/${state.id}/${code}`;
    const sheet = slipSheet({ route, slip, state, office, code, verifyUrl });
    return renderSheet(sheet, openFonts(fontDir));
  };
