import type { Fault } from '../fault.ts';
import { holders, inWindow, type Office, overlapping } from '../office.ts';
import { department, fault, periodFaults, person, post, unknown, wordFaults } from './faults.ts';

/** The post whose holders change the office's data; each change needs a second one to confirm it. */
const adminPost = 'office-admin';

export function postFaults(office: Office, routePosts: readonly string[]): readonly Fault[] {
  const own = office.posts.flatMap(({ id, title, instead }, index) => {
    const at = `posts.${String(index)}`;
    return [
      ...wordFaults(`${at}.title`, title.zh),
      ...(instead === undefined ? [] : unknown(`${at}.instead`, office.posts, instead, post)),
      ...(instead === id
        ? [
            fault(
              `${at}.instead`,
              'post-instead-itself',
              `请给“${title.zh}”另指代行的岗位，不能是它自己。`,
              `Name another post to decide instead of “${title.en}”, not itself.`,
            ),
          ]
        : []),
    ];
  });
  const needed = [...new Set(routePosts)].flatMap((id) => {
    const index = office.posts.findIndex((known) => known.id === id);
    if (index === -1) return unknown('posts', office.posts, id, post);
    const { title } = office.posts[index] ?? { title: { zh: id, en: id } };
    return activeHolders(office, id).size > 0
      ? []
      : [
          fault(
            `posts.${String(index)}`,
            'post-vacant',
            `请安排一名在岗人员担任“${title.zh}”：有流程需要这个岗位。`,
            `Give “${title.en}” to somebody active: a route needs it.`,
          ),
        ];
  });
  const admins = activeHolders(office, adminPost).size;
  const pair =
    admins >= 2
      ? []
      : [
          fault(
            'holdings',
            'administrators-too-few',
            `请安排两名系统管理员（${adminPost}），现在有${String(admins)}名：更改须由另一人确认。`,
            `Name two administrators (${adminPost}); there are ${String(admins)}: the other one confirms each change.`,
          ),
        ];
  return [...own, ...needed, ...pair];
}

const activeHolders = (office: Office, id: string): ReadonlySet<string> =>
  new Set(
    office.holdings
      .filter((holding) => holding.post === id && inWindow(holding, office.today))
      .flatMap((holding) => holders(office, { person: holding.person }).map((holder) => holder.id)),
  );

export function holdingFaults({ holdings, persons, posts, departments }: Office): readonly Fault[] {
  return holdings.flatMap((holding, index) => {
    const at = `holdings.${String(index)}`;
    const first = holdings.findIndex(
      (other) =>
        other.person === holding.person &&
        other.post === holding.post &&
        other.department === holding.department &&
        overlapping(other, holding),
    );
    return [
      ...unknown(`${at}.person`, persons, holding.person, person),
      ...unknown(`${at}.post`, posts, holding.post, post),
      ...(holding.department === undefined
        ? []
        : unknown(`${at}.department`, departments, holding.department, department)),
      ...(holding.from === undefined ? [] : periodFaults(holding.from, holding.to, at)),
      ...(first === index
        ? []
        : [
            fault(
              at,
              'holding-twice',
              `请删去重复的一行：${holding.person}任${holding.post}写了两次。`,
              `Remove the repeated row: ${holding.person} in ${holding.post} stands twice.`,
            ),
          ]),
    ];
  });
}
