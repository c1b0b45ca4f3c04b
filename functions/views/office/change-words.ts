import { departmentTitle, holdingTitle, type Office, personOf } from '#domain/office.ts';
import type { OfficeChange } from '#domain/office-change.ts';
import type { Text } from '#domain/words.ts';

/** A change in one sentence without a full stop: 把杜娟的邮箱改为…. */
export function changeTitle(office: Office, change: OfficeChange): Text {
  switch (change.kind) {
    case 'add-person': {
      const department = departmentTitle(office, change.department);
      return {
        zh: `登记${change.name}（${department.zh}，账号${change.id}，邮箱${change.email}）`,
        en: `Add ${change.name} (${department.en}, account ${change.id}, mailbox ${change.email})`,
      };
    }
    case 'change-address': {
      const name = nameOf(office, change.person);
      return {
        zh: `把${name}的邮箱改为${change.email}`,
        en: `Mailbox of ${name}: ${change.email}`,
      };
    }
    case 'give-post': {
      const name = nameOf(office, change.person);
      const post = holdingTitle(office, change);
      return { zh: `让${name}担任${post.zh}`, en: `Give ${name} the post ${post.en}` };
    }
    case 'take-post': {
      const name = nameOf(office, change.person);
      const post = holdingTitle(office, change);
      return { zh: `免去${name}的${post.zh}`, en: `Take the post ${post.en} from ${name}` };
    }
    case 'disable-person': {
      const name = nameOf(office, change.person);
      return { zh: `停用${name}的账号`, en: `Disable ${name}` };
    }
    case 'enable-person': {
      const name = nameOf(office, change.person);
      return { zh: `恢复${name}的账号`, en: `Enable ${name} again` };
    }
    case 'hand-over': {
      const [from, to] = [nameOf(office, change.person), nameOf(office, change.to)];
      return { zh: `${from}离岗，全部移交${to}`, en: `${from} leaves; all goes to ${to}` };
    }
  }
}

/** Whom a change is about. */
export const subjectOf = (change: OfficeChange): string =>
  change.kind === 'add-person' ? change.id : change.person;

export const nameOf = (office: Office, person: string): string =>
  personOf(office, person)?.name ?? person;
