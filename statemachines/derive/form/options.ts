import { departmentsOf, inWindow, type Office, postsOf, type Window } from '#domain/office.ts';
import { standardValues } from '#domain/standards.ts';
import type { Language } from '#domain/words.ts';
import type { Known } from '../../answers.ts';
import type { SimpleField } from '../../fields.ts';
import { vehicleText } from './value-text.ts';

export interface Option {
  readonly value: string;
  readonly text: string;
}

/** What may be chosen for a field, in the office's order; empty for fields that are typed. */
export function optionsOf(
  field: SimpleField,
  { office, today }: Known,
  language: Language,
): readonly Option[] {
  switch (field.kind) {
    case 'choice':
      return Object.entries(field.options).map(([value, text]) => ({
        value,
        text: text[language],
      }));
    case 'yes-no':
      return [
        { value: 'yes', text: language === 'zh' ? '是' : 'Yes' },
        { value: 'no', text: language === 'zh' ? '否' : 'No' },
      ];
    case 'person':
      return people(office, language);
    case 'post':
      return titled(office.posts, language);
    case 'department':
    case 'departments':
      return titled(departmentsOf(office, field.having), language);
    case 'vehicle':
      return inUse(office.vehicles, today).map(({ id }) => ({
        value: id,
        text: vehicleText(office, id, language),
      }));
    case 'seal':
      return titled(inUse(office.seals, today), language);
    case 'supplier':
      return office.suppliers
        .filter(({ work, from, to }) => work === field.work && from <= today && today <= to)
        .map(({ id, name }) => ({ value: id, text: name }));
    case 'standard':
      return standardValues(office, field.table, field.column, today).map((value) => ({
        value,
        text: value,
      }));
    case 'text':
    case 'account':
    case 'moment':
    case 'long-text':
    case 'money':
    case 'number':
    case 'date':
    case 'range':
      return [];
  }
}

/** Things of the office that are in use on a day. */
const inUse = <Thing extends Window>(things: readonly Thing[], today: string): readonly Thing[] =>
  things.filter((thing) => inWindow(thing, today));

const titled = (
  things: readonly { readonly id: string; readonly title: Readonly<Record<Language, string>> }[],
  language: Language,
): readonly Option[] => things.map(({ id, title }) => ({ value: id, text: title[language] }));

/** Active persons with what people know them by, so that namesakes can be told apart. */
const people = (office: Office, language: Language): readonly Option[] =>
  office.persons
    .filter(({ active }) => active)
    .map(({ id, name }) => {
      const post = postsOf(office, id)[0]?.[language];
      const between = language === 'zh' ? '，' : ', ';
      return { value: id, text: post === undefined ? name : `${name}${between}${post}` };
    });
