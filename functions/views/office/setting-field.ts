import { yuan } from '#domain/money.ts';
import type { SettingRule } from '#domain/office-settings.ts';
import type { Json, Language } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { saying } from '../saying.ts';
import { type Asked, checkField, checkGroup, choiceField, textField } from './change-fields.ts';
import { asText, unitWords, valueWords } from './setting-words.ts';

/** The question for a setting's new value, in the way its kind is answered, and the way back to the default. */
export function settingField(asked: Asked, rule: SettingRule): Html {
  const say = saying(asked.language);
  const value = valueWords(rule, rule.value)[asked.language];
  const back = checkField(
    asked,
    'default',
    say(`恢复默认：${value}`, `Back to the default: ${value}`),
  );
  return markup`${question(asked, rule)}${back}`;
}

function question(asked: Asked, rule: SettingRule): Html {
  const { language } = asked;
  const say = saying(language);
  const label = say('改为', 'New value');
  switch (rule.kind) {
    case 'switch':
      return choiceField(asked, 'value', label, [
        { value: 'yes', text: say('是', 'Yes') },
        { value: 'no', text: say('否', 'No') },
      ]);
    case 'choice':
      return choiceField(asked, 'value', label, optionsOf(rule, language));
    case 'choices':
      return checkGroup(asked, 'value', label, optionsOf(rule, language));
    case 'number':
      return textField(asked, 'value', label, {
        hint: hintOf(rule, language),
        inputmode: 'decimal',
      });
    case 'time':
      return textField(asked, 'value', label, { hint: say('写成08:30这样', 'Written as 08:30') });
    case 'words':
      return textField(asked, 'value', label);
  }
}

const optionsOf = ({ options = {} }: SettingRule, language: Language) =>
  Object.entries(options).map(([value, title]) => ({ value, text: title[language] }));

/** 单位：个工作日；上限10。 */
function hintOf({ unit, min = 0, max, optional }: SettingRule, language: Language): string {
  const say = saying(language);
  const words = unitWords(unit)?.[language];
  const shown = (value: number): string => (unit === 'fen' ? yuan(value) : String(value));
  const parts = [
    ...(words === undefined ? [] : [say(`单位：${words}`, `In ${words}`)]),
    ...(max === undefined
      ? []
      : [say(`${shown(min)}至${shown(max)}`, `${shown(min)} to ${shown(max)}`)]),
    ...(optional === true ? [say('不填：不设', 'empty: none')] : []),
  ];
  return parts.join(language === 'zh' ? '；' : '; ');
}

/** A setting's value as its form is filled with it beforehand. */
export function typedValue({ kind, unit }: SettingRule, value: Json): readonly string[] {
  if (value === null) return [];
  if (kind === 'switch') return [value === true ? 'yes' : 'no'];
  if (kind === 'choices')
    return asText(value)
      .split(' ')
      .filter((word) => word !== '');
  return [
    kind === 'number' && unit === 'fen' && typeof value === 'number' ? yuan(value) : asText(value),
  ];
}
