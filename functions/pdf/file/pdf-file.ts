import { createHash } from 'node:crypto';
import { AFRelationship, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { Sheet } from '#statemachines/sheet.ts';
import type { Fonts } from '../font/fonts.ts';
import type { Ink } from '../layout/ink.ts';
import { paper } from '../page.ts';
import { contentOf } from './content.ts';
import { deflated } from './deflated.ts';
import { embedFont } from './embed-font.ts';
import { glyphUses } from './glyph-use.ts';

/** The bytes of a PDF/A-3u file. They depend on the arguments alone: no clock, no random number. */
export async function pdfFile(
  sheet: Sheet,
  pages: readonly (readonly Ink[])[],
  fonts: Fonts,
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  const { uses, take } = glyphUses();

  const contents = pages.map((page) => deflated(context, contentOf(page, fonts, take), {}));
  const dictionaries = uses().map((use) => [use.name, embedFont(context, use)] as const);
  const resources = context.register(context.obj({ Font: Object.fromEntries(dictionaries) }));
  for (const content of contents) {
    const page = document.addPage([paper.width, paper.height]);
    page.node.set(PDFName.of('Resources'), resources);
    page.node.set(PDFName.of('Contents'), content);
  }

  describe(document, sheet);
  await attachSource(document, sheet);
  context.trailerInfo.ID = context.obj(identifier(sheet));
  document.convertToPDFA({ conformance: '3U' });
  return document.save({ addDefaultPage: false, updateFieldAppearances: false });
}

function describe(document: PDFDocument, { properties }: Sheet): void {
  const { title, author, subject, keywords, at } = properties;
  const instant = instantOf(at);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(author);
  if (subject !== undefined) document.setSubject(subject);
  if (keywords !== undefined) document.setKeywords([...keywords]);
  document.setCreator('签办');
  document.setProducer('签办');
  document.setCreationDate(instant);
  document.setModificationDate(instant);
  document.setLanguage('zh-CN');
}

/** The container writes the name as it is given. */
const plainName = /^[\w.-]+$/;

async function attachSource(document: PDFDocument, { source, properties }: Sheet): Promise<void> {
  if (source === undefined) return;
  if (!plainName.test(source.name)) throw new RangeError(`Not a plain file name: ${source.name}`);
  const instant = instantOf(properties.at);
  await document.attach(new TextEncoder().encode(source.json), source.name, {
    mimeType: 'application/json',
    description: source.description,
    creationDate: instant,
    modificationDate: instant,
    afRelationship: AFRelationship.Source,
  });
}

function instantOf(at: string): Date {
  const instant = new Date(at);
  if (Number.isNaN(instant.valueOf())) throw new RangeError(`Not an instant: ${at}`);
  return instant;
}

/** Both halves are the same in a file that was never changed. */
function identifier(sheet: Sheet): PDFHexString[] {
  const digest = createHash('sha256').update(JSON.stringify(sheet)).digest('hex').slice(0, 32);
  return [PDFHexString.of(digest), PDFHexString.of(digest)];
}
