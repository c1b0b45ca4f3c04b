import { calendarOf } from '#domain/calendar.ts';
import { nearMoment } from '#domain/date-words.ts';
import { holders, ownerTitle } from '#domain/office.ts';
import type { Slot, StepRow } from '#domain/request.ts';
import { activeSlots, consults, slotsOf } from '#domain/slots.ts';
import { itemWords } from '#statemachines/derive/item-words.ts';
import { titleOf } from '#statemachines/terms.ts';
import type { Holding } from '../views/holding-box.ts';
import { standingWords } from '../views/standing-words.ts';
import type { Matter } from './matter.ts';
import { holdersOf, voteOf } from './signers.ts';
import { stepHref } from './step-href.ts';
import { takersOf } from './step/about.ts';

/** Who holds an open step, since when, until when, and whether it is the reader; of several signers, each. */
export function holdingOf(matter: Matter, row: StepRow): Holding {
  const { state, route, office, language, now, actor } = matter;
  const takers = takersOf(matter, row);
  const item = itemWords(matter, row, language);
  const step = titleOf(route, row.step)[language];
  const active = activeSlots(row);
  const joint = row.slots === undefined ? undefined : jointOf(matter, row);
  const [first] = active;
  const own = new Set(holders(office, row.owner).map(({ id }) => id));
  const standIns = joint === undefined ? takers.filter(({ id }) => !own.has(id)) : [];
  const others = takers.filter((taker) => !standIns.includes(taker));
  return {
    step: item === '' ? step : `${item}${language === 'zh' ? '' : ': '}${step}`,
    post: joint === undefined && 'post' in row.owner ? ownerTitle(office, row.owner)[language] : '',
    names:
      joint === undefined || takers.length === 0
        ? (others.length > 0 ? others : takers).map(({ name }) => name)
        : [...new Set(active.map((slot) => holdersOf(matter, row, slot)))],
    standIns: others.length > 0 ? standIns.map(({ name }) => name) : [],
    isConsulted: active.length > 0 && active.every(consults),
    ...(joint === undefined ? {} : { joint }),
    since: nearMoment(
      office.zone,
      active.length === 1 && first !== undefined ? first.openedAt : row.openedAt,
      language,
    ),
    due: standingWords(row, now, calendarOf(office), language),
    mine: takers.some(({ id }) => id === actor.person),
    href: stepHref(state.id, row),
  };
}

const named = (some: readonly Slot[]): readonly string[] =>
  some.flatMap(({ decision }) => (decision === undefined ? [] : [decision.name]));

/** Who has signed already and who comes later. */
function jointOf(matter: Matter, row: StepRow): NonNullable<Holding['joint']> {
  const active = new Set(activeSlots(row).map(({ id }) => id));
  const slots = slotsOf(row);
  return {
    signed: named(slots.filter((slot) => !consults(slot))),
    advised: named(slots.filter(consults)),
    later: slots
      .filter(({ id, state }) => state === 'open' && !active.has(id))
      .map((slot) => holdersOf(matter, row, slot)),
    vote: voteOf(row),
  };
}
