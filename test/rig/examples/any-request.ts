import { awaited } from '#domain/acts/assign.ts';
import { turnOf } from '#domain/acts/turn.ts';
import { openSteps } from '#domain/request.ts';
import { fills } from '#statemachines/acts/answered.ts';
import { humanStep } from '#statemachines/flow.ts';
import type { Json, JsonObject } from '#domain/words.ts';
import type { Route } from '#statemachines/route.ts';
import { termsOf } from '#statemachines/terms.ts';
import { answersFor } from '../answers.ts';
import { paperOffers } from '../paper-offers.ts';
import { chance } from '../random.ts';
import { teller, type Told } from '../teller.ts';
import { demoToday } from '../demo-today.ts';

const mostSteps = 60;

/** A request of any route, agreed to by everybody, with plausible answers and the files that it demands. */
export async function anyRequest(route: Route, seed = 1): Promise<Told> {
  const dice = chance(seed);
  const story = teller(route, demoToday);
  let moment = 0;
  const at = (): string => {
    moment += 1;
    const day = String(2 + Math.floor(moment / 4)).padStart(2, '0');
    return `11-${day} ${String(9 + (moment % 4) * 2).padStart(2, '0')}:15`;
  };
  const files = (rules: readonly string[]) =>
    rules.map(
      (rule) => [rule, `${route.attachments[rule]?.title.zh ?? rule}.pdf`, 102_400] as const,
    );
  const { start } = route;
  const offers = await paperOffers(route);
  const filer = demoToday.persons.find(
    ({ id }) =>
      start.posts.length === 0 ||
      demoToday.holdings.some((held) => held.person === id && start.posts.includes(held.post)),
  );
  const today = '2026-11-02';
  await story.submit({
    by: filer?.id ?? '',
    at: at(),
    answers: keyed(answersFor(route, start.asks, {}, demoToday, today, dice, offers)),
    files: files(start.attachments),
  });
  for (let step = 0; step < mostSteps; step += 1) {
    const { state } = story.told();
    const [row] = openSteps(state);
    const terms = row === undefined ? undefined : termsOf(route, row.step, state);
    if (row === undefined || terms === undefined) break;
    const [taker] = awaited(state, terms, demoToday, row);
    const person = taker?.id ?? 'shen-liqun';
    const filled = fills(row, turnOf(state, row, terms, demoToday, person).slot);
    const human = humanStep(route, row.step);
    const asks = filled ? { ...human?.asks, ...human?.agree.asks } : {};
    // Each step stands on the one before it.
    // eslint-disable-next-line no-await-in-loop
    await story.decide(row.step, {
      by: person,
      item: row.item,
      at: at(),
      opinion: human?.agree.phrases?.[0]?.zh ?? '',
      answers: keyed(answersFor(route, asks, state.data, demoToday, today, dice, offers)),
      files: files(
        filled ? [...(human?.attachments ?? []), ...(human?.agree.attachments ?? [])] : [],
      ),
    });
  }
  return story.told();
}

/** Rows as a request keeps them: each with a key of its own. */
const keyed = (answers: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [
      id,
      Array.isArray(answer)
        ? answer.map((row, index) => (isRow(row) ? { key: `r${String(index + 1)}`, ...row } : row))
        : answer,
    ]),
  );

const isRow = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
