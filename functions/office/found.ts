import { departmentTitle, type Office, type Person, postsOf } from '#domain/office.ts';

/** The persons whose name, account, mailbox, department or posts contain every word of the search. */
export function found(office: Office, search: string): readonly Person[] {
  const words = search
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return office.persons.filter((person) => {
    const said = saidOf(office, person);
    return words.every((word) => said.includes(word));
  });
}

const saidOf = (office: Office, { id, name, email, department }: Person): string =>
  [departmentTitle(office, department), ...postsOf(office, id)]
    .flatMap(({ zh, en }) => [zh, en])
    .concat(id, name, email)
    .join('\n')
    .toLowerCase();
