import { addMonths } from '#domain/dates.ts';
import { monthsOf } from '#domain/periods.ts';
import { heldBy, type Office } from '#domain/office.ts';
import { thingKey } from '#domain/thing-key.ts';
import { Problem } from '#domain/problem.ts';
import type { Text } from '#domain/words.ts';
import { cellText } from '#statemachines/derive/cell-text.ts';
import type { Register } from '#statemachines/results.ts';
import { fileOf, now, type RegisterEntry, registerIn, thingsIn } from '../stores/registers.ts';
import { loadRequest } from '../stores/requests.ts';
import type { World } from '../world.ts';
import { seesNamed } from './tied-sight.ts';
import type { Actor, Deeds } from './deeds.ts';
import type { FamilyRegister, RegisterLine } from './rows.ts';
import { seesEverything } from './sight.ts';

type RegisterDeeds = Pick<Deeds, 'registers' | 'register' | 'thing' | 'thingsOf' | 'openable'>;

export const registerDeeds = (world: World): RegisterDeeds => ({
  async registers(actor) {
    const office = await world.office.load();
    return allRegisters(world).filter((register) => mayOpen(register, office, actor.person));
  },

  async register(actor, id, filter) {
    const register = await requireRegister(world, actor, id);
    const isCurrent = register.current === true;
    const months = isCurrent ? [now] : monthsOf(filter);
    const entries = await registerIn(world.db, world.tables.facts, id, months);
    const office = await world.office.load();
    const lines = linesOf(entries, readsAccounts(register, office, actor.person))
      .filter(({ on }) => isCurrent || (filter.from <= on && on <= filter.to))
      .filter((line) => contains(register, line, filter.text ?? ''));
    return { register, lines };
  },

  async thing(actor, key) {
    const office = await world.office.load();
    const entries = await fileOf(world.db, world.tables.facts, thingKey(key));
    return allRegisters(world)
      .filter((register) => mayOpen(register, office, actor.person))
      .map((register) => ({
        register,
        lines: linesOf(
          entries.filter((entry) => entry.register === register.id),
          readsAccounts(register, office, actor.person),
        ).toReversed(),
      }))
      .filter(({ lines }) => lines.length > 0);
  },

  async thingsOf(actor, request) {
    const [office, loaded] = await Promise.all([
      world.office.load(),
      loadRequest(world.db, world.tables.facts, request),
    ]);
    const open = new Set(
      allRegisters(world)
        .filter((register) => mayOpen(register, office, actor.person))
        .map(({ id }) => id),
    );
    return thingsIn(loaded?.standing ?? {}, open);
  },

  openable: (actor, requests) => openable(world, actor, requests),
});

/** Throws `nothing-here`, and `not-allowed` where it is for other posts. */
export async function requireRegister(
  world: World,
  actor: Actor,
  id: string,
): Promise<FamilyRegister> {
  const register = allRegisters(world).find((one) => one.id === id);
  if (register === undefined) throw new Problem('nothing-here', {});
  const office = await world.office.load();
  if (!mayOpen(register, office, actor.person)) throw new Problem('not-allowed', { what: open });
  return register;
}

/** The months in which something may still be looked for: three years back, and the next one. */
export const monthsBack = ({ current }: FamilyRegister, today: string): readonly string[] =>
  current === true ? [now] : monthsOf({ from: addMonths(today, -36), to: addMonths(today, 1) });

const open: Text = { zh: '打开这本台账', en: 'open this register' };

/** Every register of today's routes, each once: routes that write the same one give it the same columns. */
export const allRegisters = ({ routes }: World): readonly FamilyRegister[] => {
  const known = new Map<string, FamilyRegister>();
  for (const { route } of routes.all()) {
    for (const register of route.registers) {
      if (!known.has(register.id)) known.set(register.id, { family: route.family, ...register });
    }
  }
  return [...known.values()];
};

/** Its readers and the inspectors; where it names no readers, everybody who holds a post. */
const mayOpen = ({ readers }: Register, office: Office, person: string): boolean =>
  heldBy(office, person).some(
    ({ post }) => readers === undefined || post === 'discipline' || readers.includes(post),
  );

/** Bank accounts stand there in full for its readers alone: an inspector opens it without them. */
const readsAccounts = ({ readers = [] }: Register, office: Office, person: string): boolean =>
  heldBy(office, person).some(({ post }) => readers.includes(post));

const linesOf = (entries: readonly RegisterEntry[], inFull: boolean): readonly RegisterLine[] =>
  entries
    .flatMap(({ request, rows }) =>
      rows.map(({ on, cells, masked = cells }) => ({
        request,
        on,
        cells: inFull ? cells : masked,
      })),
    )
    .toSorted((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1));

const contains = ({ columns }: Register, { cells }: RegisterLine, text: string): boolean =>
  text.trim() === '' ||
  columns.some((column, at) => cellText(column, cells[at]).includes(text.trim()));

async function openable(
  world: World,
  { person }: Actor,
  requests: readonly string[],
): Promise<ReadonlySet<string>> {
  const office = await world.office.load();
  const ids = [...new Set(requests)];
  if (seesEverything(office, person)) return new Set(ids);
  const seen = await Promise.all(
    ids.map(async (id) => ((await seesNamed(world, id, office, person)) ? [id] : [])),
  );
  return new Set(seen.flat());
}
