import { openFonts } from '#functions/pdf/font/fonts.ts';
import { renderSheet } from '#functions/pdf/render-sheet.ts';

/** Somebody else's paper as it comes in: who wrote it, what it is called, what it says line by line. */
export interface Paper {
  readonly from: string;
  readonly title: string;
  readonly number: string;
  readonly date: string;
  readonly lines: readonly (readonly [label: string, value: string])[];
}

/** The paper as a PDF. */
export const paper = ({ from, title, number, date, lines }: Paper): Promise<Uint8Array> =>
  renderSheet(
    {
      margins: 'form',
      layout: 'own-pages',
      letterhead: { office: from },
      heading: { title, left: number, right: date },
      copies: [
        {
          blocks: [
            {
              kind: 'form',
              across: 1,
              rows: lines.map(([label, value]) => [{ label, value }]),
            },
          ],
        },
      ],
      footer: { number },
      properties: { title, author: from, at: `${date}T02:00:00.000Z` },
    },
    openFonts(),
  );
