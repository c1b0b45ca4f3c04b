import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Json, JsonObject } from '#domain/words.ts';
import { Problem } from '#domain/problem.ts';
import { openSteps } from '#domain/request.ts';
import type { Route } from '#statemachines/route.ts';
import { routes } from '#statemachines/routes/index.ts';
import { readPdf } from '../functions/pdf/read-pdf.ts';
import { chance } from '../rig/random.ts';
import { act, type Walker } from '../rig/walk.ts';
import { openOffice, type OpenOffice } from './open-office.ts';
import { orders } from './orders.ts';
import { fileSound, soundForm } from './sound-forms.ts';
import { visitor } from './visitor.ts';

/** Mark-up, entities, a template, a formula, and names that few fonts have. */
const hostile = `<u x>&lt;"'\${1}=1+1 堃䶮㛃𬭎𠮷`;
const escaped = '&lt;u x&gt;&amp;lt;';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** As much of it as a field takes, whole characters only. */
const cut = (max: number): string => Array.from(hostile).slice(0, max).join('');

/** What comes once in the office is another's in every route. */
const comesOnce = ({ once = [] }: Route, name: string): boolean =>
  once.some(({ keys }) => keys.includes(name));

/** What a rule of the form is about, such as a single addressee, must keep to it. */
const isRuled = ({ guards }: Route, id: string): boolean =>
  guards.some(({ at, field }) => at.includes('start') && field === id);

/** Answers with every text replaced. */
function withHostile(route: Route, asks: object, answers: JsonObject): JsonObject {
  const entries = Object.entries(answers).map(([id, value]): readonly [string, Json] => {
    const field = route.fields[id];
    if (comesOnce(route, id) || isRuled(route, id)) return [id, value];
    if (field?.kind === 'text' || field?.kind === 'long-text') return [id, cut(field.max)];
    if (field?.kind !== 'lines' || !Array.isArray(value)) return [id, value];
    const texts = new Map(
      Object.entries(field.columns).flatMap(([name, column]) =>
        (column.kind === 'text' || column.kind === 'long-text') && !comesOnce(route, name)
          ? [[name, cut(column.max)] as const]
          : [],
      ),
    );
    const rows: readonly JsonObject[] = JSON.parse(JSON.stringify(value));
    return [
      id,
      rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, cell]) => [name, texts.get(name) ?? cell]),
        ),
      ),
    ];
  });
  return Object.fromEntries(entries.filter(([id]) => Object.hasOwn(asks, id)));
}

/** Decides as others would, in hostile words. */
function hostileRig(route: Route): Walker {
  const { rig } = office;
  return {
    ...rig,
    deeds: {
      ...rig.deeds,
      decide: async (actor, id, key, choice, ...rest) => {
        const given: JsonObject = JSON.parse(JSON.stringify(choice.answers));
        const said = { ...choice, opinion: hostile };
        const answers = withHostile(route, given, given);
        try {
          return await rig.deeds.decide(actor, id, key, { ...said, answers }, ...rest);
        } catch (error) {
          // A rule may hold one text against another, such as a name on an earlier list.
          if (!(error instanceof Problem) || error.code !== 'guard-broken') throw error;
          return rig.deeds.decide(actor, id, key, said, ...rest);
        }
      },
    },
  };
}

const shows = (html: string): void => {
  expect(html).not.toContain('<u x>');
  expect(html).toContain(escaped);
};

/** A route without words refuses all of this: see the tests of its own. */
const speaking = routes.filter(({ wordless }) => wordless !== true);

describe.each(speaking.map((route) => [route.id, route] as const))('in %s', (id, route) => {
  test('mark-up and rare characters are text on every page, in every mail and in the record', async () => {
    const { person, form } = soundForm(id);
    const mine: JsonObject = withHostile(route, route.start.asks, form);
    const referring = await orders(office, id);
    const request = await fileSound(await office.as(person), id, { ...mine, ...referring });
    const rig = hostileRig(route);
    await office.rig.deeds.note(office.rig.as(person), request, hostile, []);
    const browser = visitor(office.url);
    await browser.signIn(person);
    const overseer = visitor(office.url);
    await overseer.signIn('gao-zhenhua');

    for (let steps = 0; steps < 30; steps += 1) {
      // eslint-disable-next-line no-await-in-loop
      const state = await office.settled(request);
      const [row] = openSteps(state);
      if (row === undefined) break;
      // eslint-disable-next-line no-await-in-loop
      const shown = await browser.open(
        `/requests/${request}?lang=${steps % 2 === 0 ? 'zh' : 'en'}`,
      );
      shows(shown.html);
      // eslint-disable-next-line no-await-in-loop
      await act(rig, route, state, row, 'agree', chance(steps));
    }

    const state = await office.state(request);
    expect(state).toMatchObject({ status: 'closed', outcome: 'done' });
    shows((await overseer.open(`/requests/${request}`)).html);
    const found = await overseer.open(`/archive?text=${encodeURIComponent('<u x>&lt;')}`);
    shows(found.html);
    expect((await browser.open('/requests')).html).not.toContain('<u x>');
    const all = await Promise.all(office.office.persons.map((each) => office.mails(each.id)));
    const about = all.flat().filter(({ html }) => html.includes(escaped));
    expect(about.length).toBeGreaterThan(3);
    for (const { html } of all.flat()) expect(html).not.toContain('<u x>');

    const record = await office.rig.world.archive.read(state.record?.key ?? '');
    const text = readPdf(record?.bytes ?? new Uint8Array())
      .texts.join('\n')
      .replaceAll('\n', '');
    expect(text.replaceAll(/\s/gu, '')).toContain(hostile.replaceAll(/\s/gu, ''));
  }, 180_000);

  test('a draft with mark-up is shown as it was typed', async () => {
    const { person, form } = soundForm(id);
    const typed = withHostile(route, route.start.asks, form);
    // A form without words has none to show.
    if (!JSON.stringify(typed).includes('<u x>')) return;
    const draft = await office.rig.deeds.saveDraft(office.rig.as(person), id, typed, []);
    const browser = visitor(office.url);
    await browser.signIn(person);
    const { html } = await browser.open(`/drafts/${draft.id}`);
    expect(html).toContain(escaped);
    expect(html).not.toContain('<u x>');
  });
});

test.each([
  '/requests/%3Cu%20x%3E%26lt%3B',
  '/file/%3Cu%20x%3E%26lt%3B',
  '/?q=%3Cu%20x%3E%26lt%3B',
])('an address with mark-up is no mark-up: %s', async (address) => {
  const browser = visitor(office.url);
  await browser.signIn('zhou-jianping');
  const { html } = await browser.open(address);
  expect(html).not.toContain('<u x>');
});
