import { setTimeout as pause } from 'node:timers/promises';
import { personOf } from '#domain/office.ts';
import type { ReadMail } from '../mail/read-mail.ts';
import type { Desk } from './desk.ts';

const patienceMs = 60_000;

/** Waits for a mail to somebody that says all of this, tells of it and answers it. */
export async function mailTo(
  { site, office, tell }: Desk,
  person: string,
  ...words: readonly string[]
): Promise<ReadMail> {
  const { name = person, email = '' } = personOf(office, person) ?? {};
  const end = performance.now() + patienceMs;
  for (;;) {
    // Looking again is all there is to do.
    // eslint-disable-next-line no-await-in-loop
    const reply = await fetch(`${site.url}/demo/mail?to=${encodeURIComponent(email)}`);
    // eslint-disable-next-line no-await-in-loop
    const mails: readonly ReadMail[] = JSON.parse(await reply.text());
    const found = mails.findLast(({ subject, text }) =>
      words.every((word) => `${subject}\n${text}`.includes(word)),
    );
    if (found !== undefined) {
      tell(`          ✉ ${name}收到邮件：${found.subject}`);
      return found;
    }
    if (performance.now() > end) throw new Error(`no mail to ${name} says ${words.join(', ')}`);
    // eslint-disable-next-line no-await-in-loop
    await pause(50);
  }
}
