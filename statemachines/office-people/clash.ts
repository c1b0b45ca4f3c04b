import type { Text } from '#domain/words.ts';

/**
 * Where the real people of an office cannot, or only just, keep apart what a route keeps apart.
 * `nobody`: nobody at all is left for a step. `same`: two steps kept apart have one possible signer. `too-few`: several
 * such steps have too few between them. These three stop requests. `collides`: one person holds both posts, and the
 * second step goes to whoever decides instead. `requester`: the same with the post that files. `choice`: if a certain
 * person does the first step, nobody is left for the second.
 */
export type ClashKind = 'nobody' | 'same' | 'too-few' | 'collides' | 'requester' | 'choice';

export interface Clash {
  readonly kind: ClashKind;
  /** The route's title. */
  readonly route: Text;
  readonly routeId: string;
  /** Titles of the steps, in the order in which they come. */
  readonly steps: readonly Text[];
  /** Ids of the steps. */
  readonly stepIds: readonly string[];
  /** Who collides, by name; requesters where nobody is left for them. */
  readonly persons: readonly string[];
  /** Whose requests it is about, by name; empty where it is the same whoever files. */
  readonly requesters: readonly string[];
  /** To whom the later step goes instead, or who is better to do the first. */
  readonly instead: readonly string[];
}

/** Whether requests will stand still: nobody at all is left. */
export const isStop = ({ kind }: Pick<Clash, 'kind'>): boolean =>
  kind === 'nobody' || kind === 'same' || kind === 'too-few';

/** A clash in words: route, whose requests, steps, persons, and what to do. */
export function clashWords(clash: Clash): Text {
  const { kind, steps, persons, instead } = clash;
  const route = routeWords(clash);
  const [first = { zh: '', en: '' }, second = first] = steps;
  const who = { zh: persons.join('、'), en: persons.join(', ') };
  const other = { zh: instead.join('、'), en: instead.join(', ') };
  const titles = {
    zh: [...new Set(steps.map(({ zh }) => `“${zh}”`))].join(''),
    en: [...new Set(steps.map(({ en }) => `“${en}”`))].join(', '),
  };
  switch (kind) {
    case 'nobody':
      return {
        zh: `${route.zh}：${who.zh}提出的，“${first.zh}”没有人能办。请给这个岗位再加一人，或给它设代行的岗位。`,
        en: `${route.en}: when ${who.en} files, nobody can do “${first.en}”. Give the post to another person too, or name one that decides instead.`,
      };
    case 'same':
      return {
        zh: `${route.zh}：“${first.zh}”和“${second.zh}”须由两个人办，现在都只有${who.zh}能办。请给其中一个岗位再加一人，或设代行的岗位。`,
        en: `${route.en}: “${first.en}” and “${second.en}” take two persons, and only ${who.en} could do either. Give one of the posts to another person too, or name one that decides instead.`,
      };
    case 'too-few':
      return {
        zh: `${route.zh}：${titles.zh}须由${String(steps.length)}个不同的人办，现在一共只有${who.zh}。请再安排人担任其中的岗位。`,
        en: `${route.en}: ${titles.en} take ${String(steps.length)} different persons, and there are only ${who.en}. Give some of the posts to others too.`,
      };
    case 'collides':
      return {
        zh: `${route.zh}：“${first.zh}”和“${second.zh}”须由两个人办，${who.zh}一人占了两处；办了前一个，后一个改送${other.zh}。不想改送的，请给其中一个岗位再加一人。`,
        en: `${route.en}: “${first.en}” and “${second.en}” take two persons and ${who.en} holds both; the second then goes to ${other.en}. To avoid that, give one of the posts to another person too.`,
      };
    case 'requester':
      return {
        zh: `${route.zh}：由${who.zh}提出时，“${first.zh}”本来也只有本人能办，改送${other.zh}。不想改送的，请给这个岗位再加一人。`,
        en: `${route.en}: when ${who.en} files, “${first.en}” would be theirs alone and goes to ${other.en}. To avoid that, give the post to another person too.`,
      };
    case 'choice':
      return {
        zh: `${route.zh}：“${first.zh}”如果由${who.zh}办了，“${second.zh}”就没有人能办。前一个请由${other.zh}办，或给后一个岗位再加一人。`,
        en: `${route.en}: once ${who.en} has done “${first.en}”, nobody is left for “${second.en}”. Let ${other.en} do the first, or give the second post to another person too.`,
      };
  }
}

/** 票据报销（罗启明、方志远提出的） */
function routeWords({ kind, route, requesters }: Clash): Text {
  if (requesters.length === 0 || kind === 'nobody' || kind === 'requester') return route;
  const shown = requesters.slice(0, 3);
  const more = requesters.length > shown.length;
  return {
    zh: `${route.zh}（${shown.join('、')}${more ? `等${String(requesters.length)}人` : ''}提出的）`,
    en: `${route.en} (filed by ${shown.join(', ')}${more ? ` and ${String(requesters.length - shown.length)} more` : ''})`,
  };
}
