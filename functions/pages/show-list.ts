import { outcomeOf, termsOf, titleOf } from '#statemachines/terms.ts';
import { humanStep } from '#statemachines/flow.ts';
import type { Language, Text } from '#domain/words.ts';
import type { RequestEvent } from '#domain/events.ts';
import type { ListName, ListRow } from '../deeds/rows.ts';
import type { Reply } from '../http/reply.ts';
import type { Visit } from '../http/visit.ts';
import { listPage } from '../views/list-page.ts';
import { type Counts, listTabs } from '../views/list-tabs.ts';
import type { Reader, Shop } from './reader.ts';

/** 待阅, 已办 or 已阅, a page at a time. */
export async function showList(
  shop: Shop,
  visit: Visit,
  reader: Reader,
  name: ListName,
  counts: Counts,
): Promise<Reply> {
  const { language, actor } = reader;
  const { rows, next } = await shop.deeds.list(actor, name, visit.query.get('from') ?? undefined);
  return reader.reply(
    listPage({
      ...reader.frame,
      name,
      rows,
      tabs: listTabs(language, name, counts),
      titleOf: (id) => shop.world.routes.current(id)?.route.title[language] ?? id,
      didOf: (row) => didOf(shop, row, language),
      next: next === undefined ? undefined : `/?list=${name}&from=${encodeURIComponent(next)}`,
    }),
  );
}

/** 同意（部门审核）; an older version of a route may have called it otherwise. */
function didOf({ world }: Shop, { route: id, did }: ListRow, language: Language): string {
  if (did === undefined) return '';
  const route = world.routes.current(id)?.route;
  const step = route === undefined ? '' : titleOf(route, did.step)[language];
  const decided = (): Text | undefined => {
    if (route === undefined) return undefined;
    const own = humanStep(route, did.step);
    return (
      (own && outcomeOf(own, did.act)?.title) ??
      termsOf(route, did.step, { steps: [] })?.outcomes[did.act]?.title
    );
  };
  const act = did.type === 'decided' ? (decided() ?? decidedWords) : moved[did.type];
  return language === 'zh'
    ? `${(act ?? decidedWords).zh}（${step}）`
    : `${(act ?? decidedWords).en} (${step})`;
}

const decidedWords: Text = { zh: '已办', en: 'Done' };
const moved: Readonly<Partial<Record<RequestEvent['type'], Text>>> = {
  reassigned: { zh: '转出', en: 'Handed on' },
  'signer-added': { zh: '加签', en: 'Added a signer' },
  'signer-removed': { zh: '减签', en: 'Took a signer out' },
  'taken-back': { zh: '拿回', en: 'Taken back' },
};
