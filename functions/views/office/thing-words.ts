import { type Office, type Seal, sealKinds } from '#domain/office.ts';
import type { ThingChange } from '#domain/office-change.ts';
import type { ImportStandard } from '#domain/office-change/standard.ts';
import type { Document, RetireThing } from '#domain/office-change/things.ts';
import { tableTitles } from '#domain/office-check/standards.ts';
import { rankTitles } from '#domain/standards/row-faults.ts';
import type { Text } from '#domain/words.ts';
import { workTitle } from '#domain/works.ts';
import { nameOf, windowWords } from './window-words.ts';

export const sealKindTitles: Readonly<Record<Seal['kind'], Text>> = {
  office: { zh: '单位公章', en: 'Office seal' },
  party: { zh: '党组织印章', en: 'Party seal' },
  contract: { zh: '合同专用章', en: 'Contract seal' },
  finance: { zh: '财务专用章', en: 'Finance seal' },
  department: { zh: '内设机构印章', en: 'Section seal' },
  name: { zh: '主要领导名章', en: 'Head’s name seal' },
};

/** A change of a thing in one sentence without a full stop. */
export function thingTitle(office: Office, change: ThingChange): Text {
  switch (change.kind) {
    case 'set-vehicle': {
      const { plate, model } = change.thing;
      const seats = change.thing.seats === undefined ? '' : `，${String(change.thing.seats)}座`;
      return enteredAs(change, {
        zh: `车辆${plate}（${model.zh}${seats}）`,
        en: `the vehicle ${plate} (${model.en})`,
      });
    }
    case 'set-seal': {
      const { title, keeper, approver } = change.thing;
      const named = [
        ...(keeper === undefined ? [] : [`${keeperWords(office, keeper).zh}保管`]),
        ...(approver === undefined ? [] : [`${keeperWords(office, approver).zh}批准`]),
      ];
      const by = named.length === 0 ? '' : `（${named.join('，')}）`;
      return enteredAs(change, {
        zh: `印章“${title.zh}”${by}`,
        en: `the seal ${title.en}`,
      });
    }
    case 'set-supplier': {
      const { name, from, to } = change.thing;
      const days = windowWords({ from, to });
      return enteredAs(change, {
        zh: `定点单位“${name}”（合同期${days.zh}）`,
        en: `the supplier ${name} (contract ${days.en})`,
      });
    }
    case 'retire-thing':
      return retiredTitle(office, change);
    case 'set-rank': {
      const rank = change.rank === undefined ? { zh: '', en: '' } : rankTitles[change.rank];
      const name = nameOf(office, change.person);
      return { zh: `${name}的职级改为${rank.zh}`, en: `Rank of ${name}: ${rank.en}` };
    }
    case 'import-standard':
      return importTitle(change);
  }
}

const enteredAs = ({ entered }: { readonly entered?: true }, what: Text): Text =>
  entered === true
    ? { zh: `登记${what.zh}`, en: `Enter ${what.en}` }
    : { zh: `更改${what.zh}`, en: `Change ${what.en}` };

export const keeperWords = ({ posts }: Office, keeper: string): Text =>
  posts.find(({ id }) => id === keeper)?.title ?? { zh: keeper, en: keeper };

function retiredTitle(office: Office, { list, id, to }: RetireThing): Text {
  const what = thingName(office, list, id);
  const last = windowWords({ to });
  return { zh: `${what.zh}停止使用（${last.zh}）`, en: `Take ${what.en} out of use (${last.en})` };
}

/** A thing as people call it: its plate, title or name. */
export function thingName(office: Office, list: RetireThing['list'], id: string): Text {
  switch (list) {
    case 'vehicles':
      return same(office.vehicles.find((one) => one.id === id)?.plate ?? id);
    case 'seals':
      return office.seals.find((one) => one.id === id)?.title ?? same(id);
    case 'suppliers':
      return same(office.suppliers.find((one) => one.id === id)?.name ?? id);
  }
}

function importTitle({ table, from, to, read }: ImportStandard): Text {
  const title = table === undefined ? { zh: '', en: '' } : tableTitles[table];
  const days = windowWords({ from, ...(to === undefined ? {} : { to }) });
  const count = read?.rows.length ?? 0;
  return {
    zh: `导入${title.zh}（${days.zh}，共${String(count)}条）`,
    en: `Import ${title.en.toLowerCase()} (${days.en}, ${String(count)} rows)`,
  };
}

/** 青财行〔2025〕31号《…》，摘要1a2b3c4d… */
export const documentWords = ({ number, title, sha256 }: Document): Text => ({
  zh: `${number}《${title}》，文件摘要${sha256.slice(0, 8)}…`,
  en: `${number} “${title}”, hash ${sha256.slice(0, 8)}…`,
});

/** What happens when such a change is confirmed. */
export function thingConsequences(change: ThingChange): readonly Text[] {
  const running: Text = {
    zh: '正在办的仍按原来的，不受影响。',
    en: 'Running requests keep what they have.',
  };
  switch (change.kind) {
    case 'set-vehicle':
    case 'set-seal':
    case 'set-supplier':
      return [
        {
          zh: '只在起止日期之内，表单里才能选到。',
          en: 'Forms offer it on the days given, and on no others.',
        },
        running,
      ];
    case 'retire-thing':
      return [
        {
          zh: '过了最后一天，表单里不再列出；登记和以前的办件保留。',
          en: 'After the last day forms no longer offer it; the entry and earlier requests stay.',
        },
        running,
      ];
    case 'set-rank':
      return [
        {
          zh: '以后提交的差旅、接待按新的职级算标准。',
          en: 'Requests filed from then on follow the new rank.',
        },
        running,
      ];
    case 'import-standard':
      return [
        {
          zh: '执行之日起发生的费用按这一版；之前的按原来的一版，哪一天发生就按哪一天的标准。',
          en: 'Costs from that day on follow this edition, earlier ones the edition of their own day.',
        },
        {
          zh: '正在办的仍按提交时留存的标准；与上级规定抵触的，按上级规定执行。',
          en: 'Running requests keep the tables they were filed with; higher rules prevail.',
        },
      ];
  }
}

/** What a second person compares with the document. */
export function thingDetails(
  office: Office,
  change: ThingChange,
): readonly { readonly label: Text; readonly value: Text }[] {
  const { title, number, sha256 } = change.document;
  const own = 'thing' in change ? valuesOf(office, change.thing) : [];
  const all = [...office.vehicles, ...office.seals, ...office.suppliers];
  const before = 'thing' in change ? all.find(({ id }) => id === change.thing.id) : undefined;
  const was = before === undefined ? [] : valuesOf(office, before);
  const gone = was.filter(([name]) => !own.some(([known]) => known === name));
  return [
    ...own.map(([name, value]) => {
      const old = was.find(([known]) => known === name)?.[1];
      const isSame = old === undefined || old === value;
      return {
        label: labels[name] ?? same(name),
        value: isSame
          ? same(value)
          : { zh: `${value}（原为${old}）`, en: `${value} (before: ${old})` },
      };
    }),
    ...gone.map(([name, old]) => ({
      label: labels[name] ?? same(name),
      value: { zh: `不填（原为${old}）`, en: `Empty (before: ${old})` },
    })),
    { label: { zh: '依据文件', en: 'Document' }, value: same(`${number}《${title}》`) },
    { label: { zh: '文件摘要', en: 'Hash' }, value: same(sha256) },
  ];
}

/** What is kept of a thing, in words. */
const valuesOf = (office: Office, thing: object): readonly (readonly [string, string])[] =>
  Object.entries(thing).flatMap(([name, value]: readonly [string, unknown]) => {
    if (typeof value === 'string' || typeof value === 'number') {
      return [[name, shown(office, name, String(value))] as const];
    }
    const isText = typeof value === 'object' && value !== null && 'zh' in value;
    return isText ? [[name, String(value.zh)] as const] : [];
  });

function shown(office: Office, name: string, value: string): string {
  if (name === 'work') return workTitle(value).zh;
  if (name === 'keeper' || name === 'approver') return keeperWords(office, value).zh;
  const kind = sealKinds.find((known) => name === 'kind' && known === value);
  return kind === undefined ? value : sealKindTitles[kind].zh;
}

const labels: Readonly<Record<string, Text>> = {
  id: { zh: '代号', en: 'Id' },
  plate: { zh: '车牌', en: 'Plate' },
  model: { zh: '车型', en: 'Model' },
  seats: { zh: '座位数', en: 'Seats' },
  title: { zh: '名称', en: 'Title' },
  name: { zh: '单位名称', en: 'Name' },
  kind: { zh: '种类', en: 'Kind' },
  keeper: { zh: '保管岗位', en: 'Kept by' },
  approver: { zh: '批准岗位', en: 'Approved by' },
  work: { zh: '承办业务', en: 'Work' },
  from: { zh: '起', en: 'From' },
  to: { zh: '止', en: 'Until' },
  bank: { zh: '开户行', en: 'Bank' },
  account: { zh: '银行账号', en: 'Account' },
};

const same = (name: string): Text => ({ zh: name, en: name });
