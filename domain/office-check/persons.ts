import type { Fault } from '../fault.ts';
import type { Office } from '../office.ts';
import { department as departmentWord, fault, unknown, wordFaults } from './faults.ts';

export function idFaults(office: Office): readonly Fault[] {
  const lists = {
    persons: office.persons,
    posts: office.posts,
    departments: office.departments,
    vehicles: office.vehicles,
    seals: office.seals,
    suppliers: office.suppliers,
  };
  return Object.entries(lists).flatMap(([list, things]) =>
    things.flatMap(({ id }, index) => {
      const at = `${list}.${String(index)}.id`;
      if (!/^[a-z0-9][a-z0-9-]{0,59}$/u.test(id)) {
        return [
          fault(
            at,
            'id-ill-formed',
            `请改代号“${id}”：只用小写字母、数字和连字符。`,
            `Change the id “${id}”: lower-case letters, digits and hyphens only.`,
          ),
        ];
      }
      return things.findIndex((other) => other.id === id) === index
        ? []
        : [
            fault(
              at,
              'id-twice',
              `请改代号“${id}”：已经有人或物用了它。`,
              `Change the id “${id}”: another one has it.`,
            ),
          ];
    }),
  );
}

export function personFaults({ persons, departments }: Office): readonly Fault[] {
  return persons.flatMap(({ name, email, department }, index) => {
    const at = `persons.${String(index)}`;
    const address = email.toLowerCase();
    const shared = persons.findIndex((other) => other.email.toLowerCase() === address) !== index;
    return [
      ...wordFaults(`${at}.name`, name),
      ...(isAddress(email)
        ? []
        : [
            fault(
              `${at}.email`,
              'address-bad',
              `请改${name}的邮箱“${email}”：不是一个邮箱地址。`,
              `Change the mailbox “${email}” of ${name}: it is no mail address.`,
            ),
          ]),
      ...(shared
        ? [
            fault(
              `${at}.email`,
              'address-shared',
              `请给${name}单独的邮箱：“${email}”已是别人的，链接会送错人。`,
              `Give ${name} a mailbox of their own: “${email}” is somebody else’s and links would reach the wrong person.`,
            ),
          ]
        : []),
      ...unknown(`${at}.department`, departments, department, departmentWord),
    ];
  });
}

/** One mailbox and nothing that could add a second one or a header. */
const isAddress = (text: string): boolean =>
  text.length <= 200 &&
  /^[^\s@<>",;:()[\]\\]+@[^\s@<>",;:()[\]\\]+\.[^\s@<>",;:()[\]\\.]+$/u.test(text);
