import type { Sheet } from '#statemachines/sheet.ts';
import { unprintable } from '#domain/printable.ts';
import type { Fonts } from './font/fonts.ts';
import { pdfFile } from './file/pdf-file.ts';
import type { Ink } from './layout/ink.ts';
import { pagesOf } from './pages-of.ts';

/** A sheet holds characters that no font can print. Forms refuse them earlier, with the same table. */
export class UnprintableError extends Error {
  override readonly name = 'UnprintableError';
  readonly characters: readonly string[];

  constructor(characters: readonly string[]) {
    const named = characters.map((each) => {
      const code = (each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return /[\p{C}\p{M}\p{Z}]/u.test(each) ? `U+${code}` : `${each} (U+${code})`;
    });
    super(`No font can print ${named.join(', ')}. Replace these characters.`);
    this.characters = characters;
  }
}

/**
 * The bytes of a PDF/A-3u file: A4, fonts embedded, text searchable, `sheet.source` attached. The same sheet gives the
 * same bytes. Throws `UnprintableError` where a character has no glyph.
 */
export async function renderSheet(sheet: Sheet, fonts: Fonts): Promise<Uint8Array> {
  const pages = pagesOf(sheet, fonts);
  refuseUnprintable(sheet, pages, fonts);
  return pdfFile(sheet, pages, fonts);
}

/** Also asks the fonts themselves: a folder may hold others than the table was made from. */
function refuseUnprintable(
  { properties, source }: Sheet,
  pages: readonly (readonly Ink[])[],
  fonts: Fonts,
): void {
  const { title, author, subject = '', keywords = [] } = properties;
  const described = [title, author, subject, ...keywords, source?.description ?? ''];
  const refused = new Set(described.flatMap(unprintable));
  for (const ink of pages.flat()) {
    if (ink.kind !== 'text') continue;
    for (const character of unprintable(ink.text)) refused.add(character);
    for (const character of ink.text) {
      if (fonts[ink.style.weight](character) === undefined) refused.add(character);
    }
  }
  if (refused.size > 0) throw new UnprintableError([...refused]);
}
