import { departmentTitle, type Office, personOf } from '#domain/office.ts';
import type { OfficeChange } from '#domain/office-change.ts';
import type { Text } from '#domain/words.ts';
import { thingDetails } from './thing-words.ts';
import { changeTitle, type Known } from './change-words.ts';
import { nameOf } from './window-words.ts';

/** A change as a page's heading: shorter where `changeDetails` says the rest. */
export function changeHeading(about: Known, change: OfficeChange): Text {
  const { office } = about;
  if (change.kind === 'add-person') {
    return { zh: `登记${change.name}`, en: `Add ${change.name}` };
  }
  if (change.kind === 'change-address') {
    const name = nameOf(office, change.person);
    return { zh: `改${name}的邮箱`, en: `Change the mailbox of ${name}` };
  }
  return changeTitle(about, change);
}

/** What the heading leaves out, as labels and values. */
export function changeDetails(
  office: Office,
  change: OfficeChange,
): readonly { readonly label: Text; readonly value: Text }[] {
  if (change.kind === 'add-person') {
    return [
      { label: words.department, value: departmentTitle(office, change.department) },
      { label: words.account, value: same(change.id) },
      { label: words.mailbox, value: same(change.email) },
    ];
  }
  if ('document' in change) return thingDetails(office, change);
  if (change.kind !== 'change-address') return [];
  return [
    { label: words.now, value: same(personOf(office, change.person)?.email ?? '') },
    { label: words.next, value: same(change.email) },
  ];
}

const same = (value: string): Text => ({ zh: value, en: value });

const words = {
  department: { zh: '股室', en: 'Section' },
  account: { zh: '账号', en: 'Account' },
  mailbox: { zh: '邮箱', en: 'Mailbox' },
  now: { zh: '现在', en: 'Now' },
  next: { zh: '改为', en: 'To be' },
} as const satisfies Readonly<Record<string, Text>>;
