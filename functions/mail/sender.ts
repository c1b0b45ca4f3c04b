import { createTransport } from 'nodemailer';
import { type Message, Undeliverable } from '../tasks/mailing.ts';

/**
 * Sends mail over SMTP. `url` is nodemailer's (`smtps://user:password@host:465`), `from` an address with or without a
 * name. Throws `Undeliverable` where the server refuses this address or this mail for good (5xx), anything else as is.
 */
export function sender(url: string, from: string): (message: Message) => Promise<void> {
  const patience = { connectionTimeout: 8000, greetingTimeout: 8000, socketTimeout: 20_000 };
  const transport = createTransport({ url, ...patience }, { from });
  const host = /@([\w.-]+)/u.exec(from)?.[1] ?? 'localhost';
  return async ({ id, to, name, subject, text, html }) => {
    try {
      await transport.sendMail({
        to: { name, address: to },
        subject,
        text,
        html,
        messageId: `<${id}@${host}>`,
        // Out-of-office replies to a machine help nobody.
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      throw isForGood(error) ? new Undeliverable(reasonOf(error), { cause: error }) : error;
    }
  };
}

/** Only what the server says of this envelope or content; a wrong password is 5xx too, and ours to mend. */
const isForGood = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'EENVELOPE' || error.code === 'EMESSAGE') &&
  'responseCode' in error &&
  typeof error.responseCode === 'number' &&
  error.responseCode >= 500;

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'response' in error && typeof error.response === 'string'
    ? error.response.slice(0, 200)
    : 'refused';
