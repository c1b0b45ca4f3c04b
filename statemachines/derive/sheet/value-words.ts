import { dayRange, fullDay } from '#domain/date-words.ts';
import { maskedAccount } from '#domain/accounts.ts';
import { isDate } from '#domain/dates.ts';
import { momentText } from '#domain/moments.ts';
import { yuan } from '#domain/money.ts';
import { departmentTitle, type Office, personOf, postTitle } from '#domain/office.ts';
import type { Json } from '#domain/words.ts';
import { isList, isObject } from '../../data/rows.ts';
import type { ReferencesField, SimpleField } from '../../fields.ts';
import { grouped } from '../grouped.ts';

export const isFilled = (value: Json | undefined): value is Json =>
  value !== undefined && value !== null && value !== '' && !(isList(value) && value.length === 0);

/** A value as a record says it, ids in the office's words; '' for what is not there, an unknown id as itself. */
export function valueWords(
  field: SimpleField | ReferencesField,
  value: Json | undefined,
  office: Office,
): string {
  if (!isFilled(value)) return '';
  switch (field.kind) {
    case 'money':
      return typeof value === 'number' ? yuan(value) : plain(value);
    case 'number':
      return typeof value === 'number' ? `${grouped(value)}${field.unit?.zh ?? ''}` : plain(value);
    case 'yes-no':
      return value === true ? '是' : '否';
    case 'date':
      return typeof value === 'string' && isDate(value) ? fullDay(value, 'zh') : plain(value);
    case 'moment':
      return momentText(plain(value), 'zh');
    case 'account':
      return maskedAccount(plain(value));
    case 'range':
      return rangeWords(value);
    case 'references':
      return isList(value) ? value.map(referenceWords).join('、') : plain(value);
    case 'departments':
      return isList(value)
        ? value.map((id) => departmentTitle(office, plain(id)).zh).join('、')
        : plain(value);
    case 'standard':
    case 'text':
    case 'long-text':
      return plain(value);
    case 'choice':
    case 'person':
    case 'post':
    case 'department':
    case 'vehicle':
    case 'seal':
    case 'supplier':
      return nameOf(field, plain(value), office);
  }
}

type Named = Extract<
  SimpleField,
  { kind: 'choice' | 'person' | 'post' | 'department' | 'vehicle' | 'seal' | 'supplier' }
>;

function nameOf(field: Named, id: string, office: Office): string {
  switch (field.kind) {
    case 'choice':
      return field.options[id]?.zh ?? id;
    case 'person':
      return personOf(office, id)?.name ?? id;
    case 'post':
      return postTitle(office, id).zh;
    case 'department':
      return departmentTitle(office, id).zh;
    case 'vehicle': {
      const vehicle = office.vehicles.find((each) => each.id === id);
      return vehicle === undefined ? id : `${vehicle.plate}（${vehicle.model.zh}）`;
    }
    case 'seal':
      return office.seals.find((seal) => seal.id === id)?.title.zh ?? id;
    case 'supplier':
      return office.suppliers.find((supplier) => supplier.id === id)?.name ?? id;
  }
}

const plain = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

function rangeWords(value: Json): string {
  const { from, to } = isObject(value) ? value : {};
  return typeof from === 'string' && typeof to === 'string' ? dayRange(from, to, 'zh') : '';
}

function referenceWords(value: Json): string {
  if (!isObject(value)) return plain(value);
  const { request, number, amount } = value;
  const drawn = typeof amount === 'number' ? `（${yuan(amount)}元）` : '';
  return `${plain(number ?? request ?? '')}${drawn}`;
}
