import { calendarOf } from '#domain/calendar.ts';
import { nearMoment } from '#domain/date-words.ts';
import { departmentTitle, ownerTitle } from '#domain/office.ts';
import type { StepRow } from '#domain/request.ts';
import { titleOf } from '#statemachines/terms.ts';
import { dueWords } from '../views/due-words.ts';
import type { Holding } from '../views/holding-box.ts';
import type { Matter } from './matter.ts';
import { stepHref } from './step-href.ts';
import { takersOf } from './step/about.ts';

/** Who holds an open step, since when, until when, and whether it is the reader. */
export function holdingOf(matter: Matter, row: StepRow): Holding {
  const { state, route, office, language, now, actor } = matter;
  const takers = takersOf(matter, row);
  const item = row.item === '' ? '' : departmentTitle(office, row.item)[language];
  const step = titleOf(route, row.step)[language];
  return {
    step: item === '' ? step : `${item}${language === 'zh' ? '' : ': '}${step}`,
    post: 'post' in row.owner ? ownerTitle(office, row.owner)[language] : '',
    names: takers.map(({ name }) => name),
    since: nearMoment(office.zone, row.openedAt, language),
    due: row.due === undefined ? undefined : dueWords(row.due, now, calendarOf(office), language),
    mine: takers.some(({ id }) => id === actor.person),
    href: stepHref(state.id, row),
  };
}
