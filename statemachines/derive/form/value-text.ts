import { dayRange, fullDay } from '#domain/date-words.ts';
import { maskedAccount } from '#domain/accounts.ts';
import { isDate } from '#domain/dates.ts';
import { momentText } from '#domain/moments.ts';
import { yuan } from '#domain/money.ts';
import { departmentTitle, type Office, personOf, postTitle } from '#domain/office.ts';
import type { Json, Language } from '#domain/words.ts';
import { isList, isObject } from '../../data/rows.ts';
import type { SimpleField } from '../../fields.ts';
import { grouped } from '../grouped.ts';

/** A value as people read it: plates, names, titles and dates for ids, 元 behind money; '' where there is none. */
export function valueText(
  field: SimpleField,
  value: Json | undefined,
  office: Office,
  language: Language,
): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return numberText(field, value, language);
  if (typeof value === 'boolean') return value ? yes[language] : no[language];
  if (typeof value === 'string') return stringText(field, value, office, language);
  if (isList(value)) {
    return value
      .filter((id) => typeof id === 'string')
      .map((id) => departmentTitle(office, id)[language])
      .join(language === 'zh' ? '、' : ', ');
  }
  const { from, to } = isObject(value) ? value : {};
  return typeof from === 'string' && typeof to === 'string' ? dayRange(from, to, language) : '';
}

const yes = { zh: '是', en: 'Yes' } as const;
const no = { zh: '否', en: 'No' } as const;

function numberText(field: SimpleField, value: number, language: Language): string {
  if (field.kind === 'money') return language === 'zh' ? `${yuan(value)}元` : `${yuan(value)} yuan`;
  const figures = grouped(value);
  if (field.kind !== 'number' || field.unit === undefined) return figures;
  if (language === 'zh') return `${figures}${field.unit.zh}`;
  const { en } = field.unit;
  return `${figures} ${value === 1 ? singular(en) : en}`;
}

/** Of units, which are regular: copies, days. */
const singular = (unit: string): string =>
  unit.endsWith('ies') ? `${unit.slice(0, -3)}y` : unit.replace(/s$/u, '');

function stringText(field: SimpleField, value: string, office: Office, language: Language): string {
  switch (field.kind) {
    case 'date':
      return isDate(value) ? fullDay(value, language) : value;
    case 'moment':
      return momentText(value, language);
    case 'account':
      return maskedAccount(value);
    case 'choice':
      return field.options[value]?.[language] ?? value;
    case 'person':
      return personOf(office, value)?.name ?? value;
    case 'post':
      return postTitle(office, value)[language];
    case 'department':
    case 'departments':
      return departmentTitle(office, value)[language];
    case 'vehicle':
      return vehicleText(office, value, language);
    case 'seal':
      return office.seals.find(({ id }) => id === value)?.title[language] ?? value;
    case 'supplier':
      return office.suppliers.find(({ id }) => id === value)?.name ?? value;
    case 'standard':
    case 'text':
    case 'long-text':
    case 'money':
    case 'number':
    case 'range':
    case 'yes-no':
      return value;
  }
}

/** `皖Z·20581，江铃皮卡`. */
export function vehicleText(office: Office, id: string, language: Language): string {
  const vehicle = office.vehicles.find((known) => known.id === id);
  if (vehicle === undefined) return id;
  return `${vehicle.plate}${language === 'zh' ? '，' : ', '}${vehicle.model[language]}`;
}
