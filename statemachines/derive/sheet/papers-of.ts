import { personOf } from '#domain/office.ts';
import type { Attachment } from '#domain/request.ts';
import type { Attachments, List } from '../../sheet.ts';
import type { CaseFile } from './case-file.ts';
import { stamp } from './times.ts';

/** Every file with what it is, who handed it in, and its hash. */
export const attachmentsOf = (file: CaseFile): Attachments => ({
  kind: 'attachments',
  title: '附件',
  hashes: 'full',
  files: file.state.attachments.map((attachment) => ({
    name: `${attachment.name}（${titleOf(file, attachment)}，${nameOf(file, attachment.by)}）`,
    size: sizeWords(attachment.size),
    sha256: attachment.sha256,
  })),
});

/** What was added on the way by a note: its words, and the files that came with it. */
export const notesOf = ({ state, office }: CaseFile): List => ({
  kind: 'list',
  title: '补充说明',
  numbered: true,
  items: state.notes.map(({ name, at, text, attachments }) => {
    const files = state.attachments.filter(({ id }) => attachments.includes(id));
    const added = files.map((each) => `“${each.name}”`).join('、');
    return `${name}　${stamp(office.zone, at)}：${text}${added === '' ? '' : `（附${added}）`}`;
  }),
});

const titleOf = ({ route }: CaseFile, { rule }: Attachment): string =>
  route.attachments[rule]?.title.zh ?? '补充材料';

const nameOf = ({ office, trail }: CaseFile, person: string): string => {
  const acted = trail.find((event) => 'by' in event && event.by.person === person);
  if (acted !== undefined && 'by' in acted) return acted.by.name;
  return personOf(office, person)?.name ?? person;
};

/** `1.2 MB`, `340 KB`, `812 B`. */
export function sizeWords(bytes: number): string {
  if (bytes >= 1_048_576) return `${(bytes / 1_048_576).toFixed(1)} MB`;
  return bytes >= 1024 ? `${String(Math.round(bytes / 1024))} KB` : `${String(bytes)} B`;
}
