import { turnOf } from '#domain/acts/turn.ts';
import { link } from '#domain/chain.ts';
import { apply } from '#domain/apply.ts';
import type { Decided, RequestEvent } from '#domain/events.ts';
import { type Office, holdingTitle, personOf, postsOf } from '#domain/office.ts';
import type { Decision } from '#domain/decision.ts';
import type { RequestState, StepRow } from '#domain/request.ts';
import { completes } from '#domain/slots.ts';
import type { JsonObject } from '#domain/words.ts';
import { documentHash } from '#statemachines/acts/document.ts';
import { factsFrom, settingsOf } from '#statemachines/acts/facts.ts';
import { papersOf, papersWith } from '#statemachines/acts/papers.ts';
import { applySets, calculated, headline } from '#statemachines/data.ts';
import { containerOf, humanStep, landingAt, recording, revise } from '#statemachines/flow.ts';
import type { Route } from '#statemachines/route.ts';
import { outcomeOf, termsOf } from '#statemachines/terms.ts';
import { digest, filesOf, instant, numberer } from './teller-tools.ts';
import { toldMachine } from './told-machine.ts';

/** A request told by hand: events folded through `apply`, with the numbers, owners and limits that an office would give. */
export interface Told {
  readonly route: Route;
  readonly office: Office;
  readonly hash: string;
  readonly state: RequestState;
  readonly trail: readonly RequestEvent[];
}

export interface Doing {
  readonly by: string;
  /** Local time of the office (UTC+8), `11-17 09:12`. */
  readonly at: string;
  readonly act?: string;
  readonly opinion?: string;
  /** Strokes, where it was written by hand. */
  readonly handwriting?: string;
  readonly item?: string;
  readonly answers?: JsonObject;
  readonly files?: readonly (readonly [rule: string, name: string, size: number])[];
  /** Of a return. */
  readonly to?: string;
  readonly resume?: 'direct' | 'again';
  /** Who entered it for `by`, and when, where that was somebody else: an instruction by telephone. */
  readonly enteredBy?: string;
  readonly enteredAt?: string;
}

export interface Teller {
  submit(doing: Doing): Promise<void>;
  decide(step: string, doing: Doing): Promise<void>;
  withdraw(doing: Doing): void;
  note(doing: Doing): void;
  print(doing: Doing): void;
  told(): Told;
}

export function teller(route: Route, office: Office): Teller {
  const hash = digest(route.id);
  const settings = settingsOf(route, office);
  const trail: RequestEvent[] = [];
  let state: RequestState | undefined;

  const now = (): RequestState => {
    if (state === undefined) throw new Error('nothing has been submitted yet');
    return state;
  };
  const add = (event: RequestEvent): void => {
    const previous = { seq: state?.seq ?? 0, chain: state?.chain ?? '' };
    const { seq, hash: chain } = link(route.id, previous, event, 'salt', digest);
    state = { ...apply(state, event), seq, chain };
    trail.push(event);
  };
  const by = (person: string) => ({
    person,
    name: personOf(office, person)?.name ?? person,
    post: postsOf(office, person)[0]?.zh ?? '',
  });
  const numbers = numberer(route, settings);
  const { open, movesOf } = toldMachine({ route, office, settings, now, add });

  const rowOf = (step: string, item: string): StepRow => {
    const row = now().steps.find(
      (each) => each.step === step && each.item === item && each.state === 'open',
    );
    if (row === undefined) throw new Error(`${step} ${item} is not open; at ${now().at}`);
    return row;
  };

  return {
    async submit(doing) {
      const at = instant(doing.at);
      const data = await calculated(route, doing.answers ?? {}, { settings });
      const facts = factsFrom(data, settings);
      const attachments = filesOf(doing);
      add({
        type: 'submitted',
        at,
        by: by(doing.by),
        id: `example-${route.id}`,
        route: route.id,
        hash,
        department: personOf(office, doing.by)?.department ?? '',
        headline: await headline(route, data, { settings, office }),
        numbers: await numbers(['serial', ...(route.start.numbers ?? [])], data),
        data,
        document: documentHash(digest, hash, data, attachments),
        settings,
        attachments,
        ...(await papersOf(route, data, settings)),
        goTo: await landingAt(route, route.steps[0]?.id ?? recording, facts, {
          round: 1,
          steps: [],
        }),
      });
      await open(at);
    },

    async decide(step, doing) {
      const before = now();
      const row = rowOf(step, doing.item ?? '');
      const act = doing.act ?? (step === revise ? 'resubmit' : 'agree');
      const human = humanStep(route, step);
      const outcome = human === undefined ? undefined : outcomeOf(human, act);
      const terms = termsOf(route, step, before);
      if (terms === undefined) throw new Error(`${route.id} has no step ${step}`);
      const { slot } = turnOf(before, row, terms, office, doing.by);
      const ends = completes(row, slot, act, terms.outcomes[act]?.leaves === true);
      const beside = human !== undefined && containerOf(route, step)?.id !== step;
      const merged = { ...before.data, ...doing.answers };
      const read = await calculated(route, merged, { settings });
      const data = beside
        ? before.data
        : await applySets(route, ends ? (outcome?.sets ?? {}) : {}, read, { settings });
      const facts = factsFrom(data, settings);
      const goTo = !ends
        ? undefined
        : act === 'return'
          ? (doing.to ?? revise)
          : outcome?.goTo !== undefined
            ? await landingAt(route, outcome.goTo, facts, {
                round: now().round + 1,
                steps: now().steps,
              })
            : act === 'refuse'
              ? recording
              : row.resumeAt;
      const given = await numbers(ends ? (outcome?.numbers ?? []) : [], data);
      const attachments = filesOf(doing);
      const at = instant(doing.at);
      const entered = instant(doing.enteredAt ?? doing.at);
      const slips = route.slips
        .filter(({ id }) => ends && outcome?.issues?.includes(id) === true)
        .map(({ id, number }) => ({
          slip: id,
          number: given[number] ?? '',
          at: entered,
          data,
          prints: 0,
        }));
      const decision: Decision = {
        act,
        opinion: doing.opinion ?? '',
        person: doing.by,
        name: personOf(office, doing.by)?.name ?? doing.by,
        post: 'post' in slot.owner ? holdingTitle(office, slot.owner).zh : by(doing.by).post,
        at,
        controls:
          act === 'agree'
            ? terms.controls.filter((each) => each.required).map(({ key }) => key)
            : [],
        document: before.document,
        ...(goTo === undefined ? {} : { goTo }),
        ...(act === 'return' ? { resume: doing.resume ?? 'again' } : {}),
        ...(beside && doing.answers !== undefined ? { answers: doing.answers } : {}),
        ...(doing.handwriting === undefined ? {} : { handwriting: doing.handwriting }),
      };
      const event: Decided = {
        type: 'decided',
        at: entered,
        by: by(doing.enteredBy ?? doing.by),
        step,
        item: row.item,
        round: row.round,
        decision,
        ...(row.slots === undefined ? {} : { slot: slot.id }),
        ...(ends ? {} : { goesOn: true as const }),
        document: documentHash(digest, hash, data, [...before.attachments, ...attachments]),
        ...(JSON.stringify(data) === JSON.stringify(before.data) ? {} : { data }),
        ...(attachments.length === 0 ? {} : { attachments }),
        ...(Object.keys(given).length === 0 ? {} : { numbers: given }),
        ...(slips.length === 0 ? {} : { slips }),
        ...(act === 'refuse' && goTo === recording ? { closes: 'refused' as const } : {}),
      };
      add({ ...event, ...(ends ? await movesOf(event, goTo, data) : {}) });
      if (ends && act === 'agree' && doing.enteredBy === undefined) {
        const scene = { state: { ...before, data }, route, office, now: entered };
        for (const passed of papersWith(scene, row, event.by)) add(passed);
      }
      await open(entered);
    },

    withdraw(doing) {
      add({
        type: 'withdrawn',
        at: instant(doing.at),
        by: by(doing.by),
        reason: doing.opinion ?? '',
      });
    },

    note(doing) {
      const attachments = filesOf(doing);
      const { person, name } = by(doing.by);
      add({
        type: 'noted',
        at: instant(doing.at),
        by: by(doing.by),
        note: {
          person,
          name,
          at: instant(doing.at),
          text: doing.opinion ?? '',
          attachments: attachments.map(({ id }) => id),
        },
        attachments,
        document: documentHash(digest, hash, now().data, [...now().attachments, ...attachments]),
      });
    },

    print(doing) {
      const number = now().slips.at(-1)?.number ?? '';
      add({ type: 'slip-printed', at: instant(doing.at), by: by(doing.by), number });
    },

    told: () => ({ route, office, hash, state: now(), trail }),
  };
}
