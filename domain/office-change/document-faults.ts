import type { Fault } from '../fault.ts';
import { fault } from '../office-check/faults.ts';
import { textTrouble } from '../plain-text.ts';
import type { Document } from './things.ts';

/** What is wrong with the document that a change rests on: its name, its number, the hash of its file. */
export const documentFaults = ({ title, number, sha256 }: Document): readonly Fault[] => [
  ...said('docTitle', title, 80, noTitle),
  ...said('docNumber', number, 40, noNumber),
  ...(/^[0-9a-f]{64}$/u.test(sha256) ? [] : [noHash]),
];

function said(at: string, text: string, most: number, missing: Fault): readonly Fault[] {
  if (text === '' || text.length > most) return [missing];
  const trouble = textTrouble(text, false);
  return trouble === undefined ? [] : [{ at, ...trouble }];
}

const noTitle = fault(
  'docTitle',
  'document-title',
  '请填依据文件的名称，最多80字。',
  'Enter the name of the document, at most 80 characters.',
);
const noNumber = fault(
  'docNumber',
  'document-number',
  '请填文号或合同编号，最多40字；没有文号的填会议纪要编号。',
  'Enter its number, at most 40 characters; of minutes, theirs.',
);
const noHash = fault(
  'sha256',
  'document-hash',
  '请填文件的SHA-256摘要，64位十六进制数。选文件即可算出；或用命令certutil -hashfile 文件 SHA256。',
  'Enter the file’s SHA-256, 64 hexadecimal digits. Choose the file to have it computed, or use: shasum -a 256 FILE.',
);
