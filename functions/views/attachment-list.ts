import { nearDay } from '#domain/date-words.ts';
import { dateIn } from '#domain/dates.ts';
import { type Office, personOf } from '#domain/office.ts';
import type { Attachment } from '#domain/request.ts';
import type { Language } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { Route } from '#statemachines/route.ts';

/** Files as rows that are links; `href` is where a file is opened. */
export function attachmentList(
  files: readonly Attachment[],
  route: Route,
  office: Office,
  language: Language,
  href: (file: Attachment) => string,
): Html | undefined {
  if (files.length === 0) return undefined;
  return markup`<ul class="rows">${files.map(
    (file) =>
      markup`<li><a class="row" href="${href(file)}"><b>${file.name}</b><span class="quiet small">${line(file, route, office, language)}</span></a></li>`,
  )}</ul>`;
}

function line(file: Attachment, route: Route, office: Office, language: Language): string {
  const rule =
    route.attachments[file.rule]?.title[language] ??
    { zh: '补充材料', en: 'Added later' }[language];
  const by = personOf(office, file.by)?.name ?? file.by;
  const parts = [rule, sizeWords(file.size), by, nearDay(dateIn(office.zone, file.at), language)];
  return parts.join(language === 'zh' ? '，' : ', ');
}

/** 212 KB, 1.8 MB. */
export const sizeWords = (bytes: number): string =>
  bytes < 1_048_576
    ? `${String(Math.max(Math.round(bytes / 1024), 1))} KB`
    : `${(bytes / 1_048_576).toFixed(1)} MB`;
