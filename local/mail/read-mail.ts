import PostalMime from 'postal-mime';
import type { CapturedMail } from './capture-store.ts';

/** A mail as `GET /demo/mail` answers it. */
export interface ReadMail {
  readonly id: string;
  /** The recipient's address. */
  readonly to: string;
  /** The name the mail gives the recipient; empty when it gives none. */
  readonly toName: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** ISO instant. */
  readonly at: string;
  /** Web addresses in the mail, each once, in the order they appear. */
  readonly links: readonly string[];
}

export async function readMail({ id, recipient, at, message }: CapturedMail): Promise<ReadMail> {
  const parsed = await PostalMime.parse(message);
  const addressee = parsed.to?.find(({ address }) => address?.toLowerCase() === recipient);
  const text = parsed.text ?? '';
  const html = parsed.html ?? '';
  return {
    id,
    to: recipient,
    toName: addressee?.name ?? '',
    from: written(parsed.from),
    subject: parsed.subject ?? '',
    text,
    html,
    at,
    links: linksIn(text, html),
  };
}

function written(
  from: { readonly name?: string; readonly address?: string | undefined } | undefined,
) {
  const { name = '', address = '' } = from ?? {};
  return name === '' ? address : `${name} <${address}>`;
}

function linksIn(text: string, html: string): readonly string[] {
  const hrefs = [...html.matchAll(/\bhref\s*=\s*["']?(https?:[^"'\s>]+)/gi)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
  const bare = [...text.matchAll(/https?:\/\/[\w!#$%&'()*+,./:;=?@[\]~-]+/gi)].map(([link]) =>
    link.replace(/[.,;:)\]']+$/, ''),
  );
  return [...new Set([...hrefs, ...bare])];
}
