import { unread } from '#domain/circulation.ts';
import { nearMoment } from '#domain/date-words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { saying } from '#functions/views/saying.ts';
import type { Matter } from '../matter.ts';

/** To whom a request was circulated and how many have read it; what waits for the reader himself stands first. */
export function circulationsOf(matter: Matter): Html | undefined {
  const { state, office, language, actor } = matter;
  const all = state.circulations ?? [];
  if (all.length === 0) return undefined;
  const say = saying(language);
  const lines = all.map((one) => {
    const left = unread(state, one);
    const read = (state.receipts ?? []).filter(({ of }) => of === one.n).length;
    const standing =
      one.recalledAt !== undefined
        ? say(`已收回，收回前已阅${String(read)}人`, `recalled; ${String(read)} had read it`)
        : say(
            `已阅${String(read)}人，共${String(one.to.length)}人`,
            `${String(read)} of ${String(one.to.length)} have read it`,
          );
    const at = nearMoment(office.zone, one.at, language);
    const mine = left.includes(actor.person);
    return {
      mine,
      html: markup`<li><a class="row due" href="/requests/${state.id}/circulations/${String(one.n)}"><b>${mine ? say('请阅：', 'For you to read: ') : ''}${one.why}</b><span class="quiet small">${one.by.name}${say('，', ', ')}${at}</span><span class="end">${standing}</span></a></li>`,
    };
  });
  const running = all.some((one) => unread(state, one).length > 0);
  const heading = running
    ? say('传阅（传阅中）', 'Circulated, not read by all')
    : say('传阅', 'Circulated');
  const sorted = lines.toSorted((a, b) => Number(b.mine) - Number(a.mine));
  return markup`<section id="circulations"><h2>${heading}</h2><ul class="rows">${sorted.map(({ html }) => html)}</ul></section>`;
}
