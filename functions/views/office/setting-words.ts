import { yuan } from '#domain/money.ts';
import type { SettingRule } from '#domain/office-settings.ts';
import type { Json, Text } from '#domain/words.ts';

/** A setting's name with its route's, where it belongs to one: 车辆维修：每级审批限期. */
export const settingTitle = ({ title, route }: SettingRule): Text =>
  route === undefined ? title : { zh: `${route.zh}：${title.zh}`, en: `${route.en}: ${title.en}` };

/** A value as people read it: 2个工作日, 200.00元, 是. */
export function valueWords({ kind, unit, options = {} }: SettingRule, value: Json): Text {
  if (value === null) return { zh: '不设', en: 'none' };
  switch (kind) {
    case 'switch':
      return value === true ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
    case 'choice':
      return options[asText(value)] ?? same(asText(value));
    case 'choices': {
      const chosen = asText(value)
        .split(' ')
        .filter((word) => word !== '')
        .map((word) => options[word] ?? same(word));
      return chosen.length === 0
        ? { zh: '都不选', en: 'none' }
        : {
            zh: chosen.map(({ zh }) => zh).join('、'),
            en: chosen.map(({ en }) => en).join(', '),
          };
    }
    case 'number':
      return typeof value === 'number' ? counted(value, unit) : same(asText(value));
    case 'words':
    case 'time':
      return same(asText(value));
  }
}

/** A value as it is kept; what no setting is shows as JSON. */
export const asText = (value: Json): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

function counted(value: number, unit: string | undefined): Text {
  if (unit === 'fen') return { zh: `${yuan(value)}元`, en: `¥${yuan(value)}` };
  const words = unit === undefined ? undefined : units[unit];
  if (words === undefined) return same(String(value));
  return { zh: `${String(value)}${words.zh}`, en: `${String(value)} ${words.en}` };
}

/** A unit after its number; plural in English, for a heading and a value alike. */
const units: Readonly<Record<string, Text>> = {
  'working-day': { zh: '个工作日', en: 'working days' },
  day: { zh: '日', en: 'days' },
  month: { zh: '个月', en: 'months' },
  hour: { zh: '小时', en: 'hours' },
  link: { zh: '层', en: 'levels' },
};

/** The unit in words, as a form's hint says it. */
export const unitWords = (unit: string | undefined): Text | undefined =>
  unit === 'fen' ? { zh: '元', en: 'yuan' } : unit === undefined ? undefined : units[unit];

const same = (value: string): Text => ({ zh: value, en: value });
