import type { Fault } from '#domain/fault.ts';
import type { Language, Text } from '#domain/words.ts';
import type { Known } from '../../answers.ts';
import type { Field } from '../../fields.ts';
import type { Route } from '../../route.ts';

/** What every part of a form knows: whose form it is, in which language, and what is wrong where. */
export interface Setting {
  readonly route: Route;
  readonly known: Known;
  readonly language: Language;
  /** Put before every name, so that several forms of one page stay apart. */
  readonly prefix: string;
  readonly faults: readonly Fault[];
  /** What is to be known of a field just now, after its hint. */
  readonly notes: Readonly<Record<string, Text>>;
}

export const say = ({ language }: Pick<Setting, 'language'>, text: Text): string => text[language];

/** The id of the control that answers at a place: `items.1.price` is `items-1-price`. */
export const idAt = ({ prefix }: Pick<Setting, 'prefix'>, at: string): string =>
  `${prefix}${at}`.replaceAll('.', '-');

export const nameAt = ({ prefix }: Pick<Setting, 'prefix'>, at: string): string => `${prefix}${at}`;

export const faultAt = ({ faults }: Pick<Setting, 'faults'>, at: string): Fault | undefined =>
  faults.find((fault) => fault.at === at);

/** A label with its unit, unless it says it: 当前里程（公里）, 份数. Labels of money say 元 themselves or get it. */
export function labelOf(setting: Pick<Setting, 'language'>, field: Field): string {
  const label = say(setting, field.label);
  if (field.kind === 'money' && !/元|yuan/u.test(label)) {
    return `${label}${setting.language === 'zh' ? '（元）' : ' (yuan)'}`;
  }
  if (field.kind !== 'number' || field.unit === undefined) return label;
  const unit = say(setting, field.unit);
  if (label.toLowerCase().includes(unit.toLowerCase())) return label;
  return setting.language === 'zh' ? `${label}（${unit}）` : `${label} (${unit})`;
}

export const words = {
  optional: { zh: '，选填', en: ', optional' },
  choose: { zh: '请选择', en: 'Choose' },
  gone: { zh: '（不在列表中，请另选）', en: ' (not in the list; choose another)' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
  add: { zh: '再加一项', en: 'Add a row' },
  sum: { zh: '重新合计', en: 'Update totals' },
  drop: { zh: '删去', en: 'Remove' },
  total: { zh: '合计', en: 'Total' },
  refresh: { zh: '按已填内容刷新', en: 'Update the form' },
  notCounted: { zh: '未计入', en: 'not counted' },
  number: { zh: '编号', en: 'Number' },
  drawn: { zh: '从中列支（元）', en: 'Drawn on it (yuan)' },
  noneNeeded: {
    zh: '现在没有可以引用的单据；用不着的，不用选。',
    en: 'There is nothing that you could refer to now; leave it if none is needed.',
  },
  noneOffered: {
    zh: '现在没有您可以引用的单据：先办理并批准，再到这里来选。',
    en: 'There is nothing that you could refer to now: have it filed and approved first.',
  },
} as const satisfies Record<string, Text>;

export const rowName = ({ language }: Pick<Setting, 'language'>, position: number): string =>
  language === 'zh' ? `第${String(position)}项` : `Row ${String(position)}`;

/** What joins the parts of a line of words: 第1项：名称, Row 1: Name. */
export const colon = ({ language }: Pick<Setting, 'language'>): string =>
  language === 'zh' ? '：' : ': ';

export const comma = ({ language }: Pick<Setting, 'language'>): string =>
  language === 'zh' ? '，' : ', ';
