import type { Desk } from '../desk.ts';
import { fileRequest, type Matter } from '../matter.ts';
import { paper } from '../paper.ts';
import type { Sending } from '../upload.ts';

type Lines = readonly (readonly [label: string, value: string])[];

/** A paper of one page under its own name, for one of the route's rules. */
export const enclosed = async (
  rule: string,
  from: string,
  title: string,
  number: string,
  date: string,
  lines: Lines,
): Promise<Sending> => ({
  rule,
  name: `${title}.pdf`,
  bytes: await paper({ from, title, number, date, lines }),
});

export interface Incoming {
  readonly issuer: string;
  readonly docNo: string;
  readonly docTitle: string;
  readonly lines: Lines;
  readonly pages: number;
  readonly urgency?: 'normal' | 'urgent' | 'top-urgent';
  readonly docClass?: 'handling' | 'circulation';
  readonly matterKind?: 'general' | 'request';
}

/** Signs for a document, registers and scans it. */
export async function receive(desk: Desk, today: string, incoming: Incoming): Promise<Matter> {
  const { issuer, docNo, docTitle, lines, pages, ...about } = incoming;
  const { urgency = 'normal', docClass = 'handling', matterKind = 'general' } = about;
  return fileRequest(desk, 'document-receiving', {
    by: 'song-yuwei',
    answers: {
      issuer,
      docNo,
      docTitle,
      copies: 1,
      pages,
      urgency,
      secrecy: 'internal',
      docClass,
      matterKind,
      receivedOn: today,
    },
    files: [
      {
        rule: 'original',
        name: `${docNo}（扫描件）.pdf`,
        bytes: await paper({ from: issuer, title: docTitle, number: docNo, date: today, lines }),
      },
    ],
  });
}
