import type { Known } from '../../answers.ts';
import type { SimpleField } from '../../fields.ts';
import { readAccount } from './read-account.ts';
import {
  readChoice,
  readDepartments,
  readDepartment,
  readListed,
  readStandard,
  readSupplier,
  readYesNo,
} from './read-choice.ts';
import { readDate, readRange } from './read-date.ts';
import { readMoment } from './read-moment.ts';
import { readMoney } from './read-money.ts';
import { readNumber } from './read-number.ts';
import type { Read } from './read.ts';
import { readText } from './read-text.ts';

/** Reads the answer to any field that is not a list of rows. */
export function readSimple(field: SimpleField, raw: unknown, at: string, known: Known): Read {
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return readText(field, raw, at, known);
    case 'money':
      return readMoney(field, raw, at, known);
    case 'number':
      return readNumber(field, raw, at, known);
    case 'date':
      return readDate(field, raw, at, known);
    case 'moment':
      return readMoment(field, raw, at, known);
    case 'account':
      return readAccount(field, raw, at, known);
    case 'standard':
      return readStandard(field, raw, at, known);
    case 'range':
      return readRange(field, raw, at, known);
    case 'choice':
      return readChoice(field, raw, at, known);
    case 'yes-no':
      return readYesNo(field, raw, at, known);
    case 'person':
    case 'post':
    case 'vehicle':
    case 'seal':
      return readListed(field, raw, at, known);
    case 'supplier':
      return readSupplier(field, raw, at, known);
    case 'department':
      return readDepartment(field, raw, at, known);
    case 'departments':
      return readDepartments(field, raw, at, known);
  }
}
