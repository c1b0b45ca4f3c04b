import { inWindow } from '#domain/office.ts';
import { tableTitles } from '#domain/office-check/standards.ts';
import { type Edition, type StandardTable, standardTables } from '#domain/standards.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { type Say, saying } from '../saying.ts';
import { windowWords } from './window-words.ts';
import { type OfficeFrame, officePage } from './office-frame.ts';
import { standardTable } from './standard-table.ts';

/** 标准: the dated tables, the edition of today open, those before and to come below it. */
export function standardsPage(given: OfficeFrame): string {
  const { language } = given;
  const say = saying(language);
  const title = say('标准', 'Standards');
  return officePage(
    given,
    { tab: 'standards', title },
    markup`<h1>${title}</h1>
<p class="quiet">${say('费用按发生当天的那一版标准算；申请提交时把标准一并留存，以后改标准不影响已经提交的。', 'Costs follow the edition of their own day. A request keeps the tables it was filed with; later editions do not touch it.')}</p>
<p>${say('与上级规定抵触的，按上级规定执行。', 'Higher rules prevail.')}</p>
<p class="words">${standardTables.map((table) => markup`<a href="#${table}">${tableTitles[table][language]}</a>\n`)}</p>
${standardTables.map((table) => section(given, table, say))}`,
  );
}

function section(given: OfficeFrame, table: StandardTable, say: Say): Html {
  const { office, language, administers } = given;
  const editions: readonly Edition[] = office.standards?.[table] ?? [];
  const isNow = (edition: Edition): boolean => inWindow(edition, office.today);
  const ordered = [
    ...editions.filter(isNow),
    ...editions.filter((one) => !isNow(one)).toReversed(),
  ];
  return markup`<section id="${table}"><h2>${tableTitles[table][language]}</h2>
${editions.length === 0 && markup`<p>${say('还没有。用到这张表的申请会没有标准可查，请导入。', 'None yet: requests that read it find no limit. Import it.')}</p>`}
${ordered.map((edition) => editionPart(given, table, edition, say))}
${administers && markup`<p><a class="btn" href="/office/things/import-standard?table=${table}">${say('导入新的一版', 'Import a new edition')}</a></p>`}</section>
`;
}

function editionPart(
  { office, language }: OfficeFrame,
  table: StandardTable,
  edition: Edition,
  say: Say,
): Html {
  const { from, basis, sha256, rows } = edition;
  const mark = inWindow(edition, office.today)
    ? say('现行', 'in force')
    : from > office.today
      ? say('待执行', 'to come')
      : say('已停止', 'past');
  const open = inWindow(edition, office.today) && rows.length <= 12;
  return markup`<details${open && markup` open`}><summary><i class="tag">${mark}</i>${windowWords(edition)[language]}${say('，', ', ')}${say(`${String(rows.length)}条`, `${String(rows.length)} rows`)}</summary>
<p class="quiet small">${say('依据：', 'By: ')}${basis}${sha256 !== undefined && markup`${say('，文件摘要', ', hash ')}<span class="nb">${sha256.slice(0, 16)}…</span>`}</p>
${standardTable(table, rows, language)}</details>
`;
}
