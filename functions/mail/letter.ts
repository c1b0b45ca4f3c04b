import { type Html, markup, render } from '#statemachines/html.ts';
import type { Office } from '#domain/office.ts';
import type { Language } from '#domain/words.ts';
import type { Words } from '../tasks/mailing.ts';

/** A mail before it is set twice: as plain text and as HTML that old mail programs show too. */
export interface Letter {
  readonly language: Language;
  readonly office: Office;
  readonly subject: string;
  readonly greeting: string;
  /** One sentence: who wants what. */
  readonly lead: string;
  /** The figure to know first, and the same in capitals. */
  readonly amount?: { readonly label: string; readonly figure: string; readonly capitals: string };
  readonly limit?: { readonly label: string; readonly text: string };
  /** Left out where each line leads somewhere of its own. */
  readonly button?: { readonly label: string; readonly href: string };
  readonly blocks: readonly Block[];
  /** Small print at the end, one sentence after the other. */
  readonly small: readonly string[];
}

export interface Block {
  readonly label: string;
  readonly lines: readonly Line[];
}

/** A plain line, or one that leads somewhere, with what is to be known of it. */
export type Line = string | { readonly text: string; readonly href: string; readonly note: string };

export const letter = (given: Letter): Words => ({
  subject: oneLine(given.subject),
  text: asText(given),
  html: asHtml(given),
});

/** Headers have no line ends; a subject over 150 characters is cut by many programs anyway. */
const oneLine = (subject: string): string => {
  const line = subject.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > 150 ? `${line.slice(0, 149)}…` : line;
};

function asText(given: Letter): string {
  const { language, greeting, lead, amount, limit, button, blocks, small } = given;
  const colon = language === 'zh' ? '：' : ': ';
  const figures = [
    ...(amount === undefined
      ? []
      : [
          `${amount.label}${colon}${amount.figure}${amount.capitals === '' ? '' : `（${amount.capitals}）`}`,
        ]),
    ...(limit === undefined ? [] : [`${limit.label}${colon}${limit.text}`]),
  ];
  const parts = [
    [greeting, lead],
    figures,
    button === undefined ? [] : [`${button.label}${colon.trimEnd()}`, button.href],
    blocks.map(({ label, lines }) => blockText(label, lines, colon)),
    small,
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function blockText(label: string, lines: readonly Line[], colon: string): string {
  const [only = ''] = lines;
  if (lines.length === 1 && typeof only === 'string') return `${label}${colon}${only}`;
  return [
    `${label}${colon.trimEnd()}`,
    ...lines.flatMap((line) =>
      typeof line === 'string'
        ? [`  ${line}`]
        : [`  ${line.text}`, `  ${line.note}`, `  ${line.href}`],
    ),
  ].join('\n');
}

const fonts =
  "-apple-system,BlinkMacSystemFont,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',Arial,sans-serif";

function asHtml(given: Letter): string {
  const { language, office, subject, greeting, lead, amount, limit, button, blocks, small } = given;
  const brand = language === 'zh' ? '签办' : 'Qianban';
  return render(markup`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${oneLine(subject)}</title>
</head>
<body style="margin:0;padding:0;background:#ffffff;">
<div style="font-family:${fonts};max-width:560px;margin:0 auto;padding:16px;color:#1b242c;font-size:17px;line-height:1.6;">
<div style="border-bottom:3px solid #12506a;padding-bottom:8px;font-weight:bold;">${office.name[language]}　${brand}</div>
<p style="margin:16px 0 0;">${greeting}</p>
<p style="margin:4px 0 0;">${lead}</p>
${amount !== undefined && figure(amount)}${limit !== undefined && markup`<p style="margin:12px 0 0;"><b>${limit.label}${language === 'zh' ? '：' : ': '}${limit.text}</b></p>`}
${button !== undefined && markup`<p style="margin:18px 0;"><a href="${button.href}" style="display:block;background:#12506a;color:#ffffff;text-align:center;text-decoration:none;font-weight:bold;font-size:18px;line-height:28px;padding:12px 16px;border-radius:3px;">${button.label}</a></p>`}
${blocks.map(blockHtml)}
<div style="border-top:1px solid #d3d7da;padding:12px 0;color:#4a545d;font-size:16px;">${small.map((line) => markup`${line}<br>`)}</div>
</div>
</body>
</html>
`);
}

const figure = ({ figure: text, capitals }: NonNullable<Letter['amount']>): Html =>
  markup`<p style="margin:14px 0 0;font-size:26px;line-height:1.3;font-weight:bold;">${text}</p>
<p style="margin:0;color:#4a545d;">${capitals}</p>
`;

const blockHtml = ({ label, lines }: Block): Html =>
  markup`<div style="border-top:1px solid #d3d7da;padding:10px 0;"><span style="color:#4a545d;">${label}</span>${lines.map(lineHtml)}</div>
`;

const lineHtml = (line: Line): Html =>
  typeof line === 'string'
    ? markup`<br>${line}`
    : markup`<p style="margin:10px 0 0;"><a href="${line.href}" style="color:#12506a;font-weight:bold;">${line.text}</a><br><span style="color:#4a545d;font-size:16px;">${line.note}</span></p>`;
