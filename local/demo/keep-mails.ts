import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadMail } from '../mail/read-mail.ts';

/** Leaves every mail as a text file, numbered in the order in which they went; answers how many. */
export async function keepMails(dir: string, url: string): Promise<number> {
  const response = await fetch(`${url}/demo/mail`);
  const mails: readonly ReadMail[] = JSON.parse(await response.text());
  mkdirSync(join(dir, 'mails'), { recursive: true });
  for (const [index, { to, from, subject, at, text }] of mails.entries()) {
    const place = String(index + 1).padStart(3, '0');
    const words = subject.replaceAll(/[/\\:*?"<>|\s]+/gu, ' ').slice(0, 60);
    const head = `收件人：${to}\n发件人：${from}\n时间：${at}\n主题：${subject}\n`;
    const [box = ''] = to.split('@');
    writeFileSync(join(dir, 'mails', `${place} ${box} ${words}.txt`), `${head}\n${text}\n`);
  }
  return mails.length;
}
