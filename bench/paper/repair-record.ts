import { createHash } from 'node:crypto';
import { renderSheet } from '#functions/pdf/render-sheet.ts';
import { openFonts } from '#functions/pdf/font/fonts.ts';
import { verificationCode } from '#functions/deeds/verify.ts';
import { recordSheet } from '#statemachines/derive/record-sheet.ts';
import { supplementedRepair } from '../../test/rig/examples/repairs.ts';

/** The repair record of the golden files, from its trail to the bytes of its PDF: returned, supplemented, settled. */
export async function repairRecord(): Promise<() => Promise<Uint8Array>> {
  const told = await supplementedRepair();
  const code = verificationCode(createHash('sha256').update(told.hash).digest('hex'));
  const verifyUrl = `http://127.0.0.1:8787/v/${code}`;
  return () => renderSheet(recordSheet({ ...told, code, verifyUrl }), openFonts());
}
