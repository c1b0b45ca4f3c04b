import { maskedAccount } from '#domain/accounts.ts';
import { inWindow, type Seal, type Supplier, type Vehicle, type Window } from '#domain/office.ts';
import type { ThingList } from '#domain/office-change/things.ts';
import { rankTitles } from '#domain/standards/row-faults.ts';
import { workTitle } from '#domain/works.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { type Say, saying } from '../saying.ts';
import { windowWords } from './window-words.ts';
import { type OfficeFrame, officePage } from './office-frame.ts';
import { keeperWords, sealKindTitles } from './thing-words.ts';

/** 物品: the office's vehicles, seals and suppliers, and who goes by which rank; each leads to its change. */
export function thingsPage(given: OfficeFrame): string {
  const { language, office } = given;
  const say = saying(language);
  const title = say('车辆、印章和定点单位', 'Vehicles, seals and suppliers');
  return officePage(
    given,
    { tab: 'things', title },
    markup`<h1>${title}</h1>
<p class="quiet">${say('表单里只能选今天在用的。每项更改都要有依据文件，由另一位管理员确认后才生效，不能倒填；正在办的不受影响。', 'Forms offer only what is in use today. Every change names its document, takes effect when another administrator confirms it and is never set backwards; running requests keep what they have.')}</p>
${list(
  given,
  'vehicles',
  say('车辆', 'Vehicles'),
  office.vehicles.map((one) => vehicle(given, one, say)),
  say,
)}
${list(
  given,
  'seals',
  say('印章', 'Seals'),
  office.seals.map((one) => seal(given, one, say)),
  say,
)}
${list(
  given,
  'suppliers',
  say('定点单位', 'Suppliers'),
  office.suppliers.map((one) => supplier(given, one, say)),
  say,
)}
${rankList(given, say)}`,
  );
}

const doors = {
  vehicles: 'set-vehicle',
  seals: 'set-seal',
  suppliers: 'set-supplier',
} as const satisfies Readonly<Record<ThingList, string>>;

const list = (
  { administers }: OfficeFrame,
  id: ThingList,
  title: string,
  lines: readonly Html[],
  say: Say,
): Html => markup`<section id="${id}"><h2>${title}</h2>
${lines.length === 0 ? markup`<p>${say('还没有登记。', 'None yet.')}</p>` : markup`<ul class="rows">${lines}</ul>`}
${administers && markup`<p><a class="btn" href="/office/things/${doors[id]}">${say(`登记${title}`, 'Enter a new one')}</a></p>`}</section>
`;

function vehicle(given: OfficeFrame, one: Vehicle, say: Say): Html {
  const { id, plate, model, seats } = one;
  return row(given, 'vehicles', { id, name: plate, days: one }, [
    model[given.language],
    ...(seats === undefined ? [] : [say(`${String(seats)}座`, `${String(seats)} seats`)]),
  ]);
}

function seal(given: OfficeFrame, one: Seal, say: Say): Html {
  const { id, title, kind, keeper, approver } = one;
  const { office, language } = given;
  const by =
    keeper === undefined
      ? say('由流程指定的岗位保管', 'kept by the post that the route names')
      : say(`${keeperWords(office, keeper).zh}保管`, `kept by: ${keeperWords(office, keeper).en}`);
  return row(given, 'seals', { id, name: title[language], days: one }, [
    sealKindTitles[kind][language],
    by,
    ...(approver === undefined
      ? [say('按流程规定批准', 'approved by whom the route names')]
      : [
          say(
            `${keeperWords(office, approver).zh}批准`,
            `approved by: ${keeperWords(office, approver).en}`,
          ),
        ]),
  ]);
}

function supplier(given: OfficeFrame, one: Supplier, say: Say): Html {
  const { id, name, work, bank, account } = one;
  return row(given, 'suppliers', { id, name, days: one }, [
    workTitle(work)[given.language],
    ...(bank === undefined || account === undefined
      ? [say('没有登记账号', 'no account')]
      : [`${bank} ${maskedAccount(account)}`]),
  ]);
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly days: Window;
}

function row(
  { office, language, administers }: OfficeFrame,
  which: ThingList,
  { id, name, days }: Named,
  notes: readonly string[],
): Html {
  const say = saying(language);
  const { from, to } = days;
  const isOver = to !== undefined && to < office.today;
  const mark = isOver
    ? markup` <i class="tag">${say('已停用', 'out of use')}</i>`
    : !inWindow(days, office.today) && markup` <i class="tag">${say('未到期', 'to come')}</i>`;
  const window = windowWords({
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  })[language];
  const isOpen = from === undefined && to === undefined;
  const said = [...notes, ...(isOpen ? [] : [window])].join(language === 'zh' ? '，' : ', ');
  const changes = administers && !isOver;
  const called = changes
    ? markup`<a href="/office/things/${doors[which]}?id=${id}">${name}</a>`
    : name;
  return markup`<li class="row"><span>${called}${mark}</span><span class="quiet small">${said}</span>${changes && markup`<a class="plain" href="/office/things/retire-thing?list=${which}&amp;id=${id}">${say('停用', 'Take out of use')}</a>`}</li>
`;
}

/** Whoever goes by another rank than the lowest. */
function rankList({ office, language, administers }: OfficeFrame, say: Say): Html {
  const lines = office.persons
    .filter(({ active, rank }) => active && rank !== undefined && rank !== 'other')
    .map(({ id, name, rank }) => {
      const title = rank === undefined ? '' : rankTitles[rank][language];
      return markup`<li class="row">${name}<span class="quiet small">${title}</span>${administers && markup`<a class="plain" href="/office/people/${id}/set-rank">${say('改职级', 'Change')}</a>`}</li>\n`;
    });
  return markup`<section id="ranks"><h2>${say('职级', 'Ranks')}</h2>
<p class="quiet">${say('差旅住宿按职级定标准；没有登记的，按“其余人员”。', 'Lodging goes by rank; whoever has none goes by the lowest.')}</p>
${lines.length > 0 && markup`<ul class="rows">${lines}</ul>`}</section>
`;
}
