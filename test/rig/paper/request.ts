import { apply } from '#domain/apply.ts';
import { instantOf, millisecondsOf, dateIn } from '#domain/dates.ts';
import type { RequestEvent } from '#domain/events.ts';
import { type Office, type OfficeData, officeOn } from '#domain/office.ts';
import type { Attachment, RequestState } from '#domain/request.ts';
import type { Offered } from '#domain/ties.ts';
import { open } from '#statemachines/acts/open.ts';
import { factsFrom } from '#statemachines/acts/facts.ts';
import type { Means, Scene } from '#statemachines/acts/scene.ts';
import { formAt } from '#statemachines/acts/take-back.ts';
import { countersign, recording, waiting } from '#statemachines/flow.ts';
import type { Route } from '#statemachines/route.ts';
import { digest } from '../teller-tools.ts';

/**
 * A request as the pure acts alone make it: events folded one after the other, and a machine that opens whatever the
 * facts wait for. No store, no queue, no clock but its own.
 */
export class PaperRequest {
  readonly route: Route;
  readonly data: OfficeData;
  readonly trail: RequestEvent[] = [];
  now: string;
  /** What its form may refer to. */
  offered: readonly Offered[] = [];
  #state: RequestState | undefined;
  #office: Office | undefined;
  #given = 0;

  constructor(route: Route, data: OfficeData, start: string) {
    this.route = route;
    this.data = data;
    this.now = start;
  }

  /** The office of the day; the same object for as long as the day lasts. */
  get office(): Office {
    const today = dateIn(this.data.zone, this.now);
    if (this.#office?.today !== today) this.#office = officeOn(this.data, today);
    return this.#office;
  }

  get state(): RequestState {
    if (this.#state === undefined) throw new Error('nothing was filed');
    return this.#state;
  }

  get scene(): Scene {
    const { route, office, state, now } = this;
    return { route, office, state, now };
  }

  readonly means: Means = {
    digest,
    numbers: (ids) => {
      this.#given += 1;
      return Promise.resolve(
        Object.fromEntries(ids.map((id) => [id, `${id}${String(this.#given)}`])),
      );
    },
    offers: () =>
      Promise.resolve({
        requester: this.#state?.requester.person ?? '',
        request: 'paper',
        offered: this.offered,
      }),
  };

  wait(minutes: number): void {
    this.now = instantOf(millisecondsOf(this.now) + minutes * 60_000);
  }

  add(events: readonly RequestEvent[]): void {
    for (const event of events) {
      this.trail.push(event);
      this.#state = { ...apply(this.#state, event), seq: this.trail.length, chain: '' };
    }
  }

  /** What the machine would do: open every place that waits and has no open row, and make the record at the end. */
  async settle(): Promise<void> {
    const { state } = this;
    if (state.status === 'closed') return;
    if (state.at === recording) {
      const record = { key: 'k', sha256: 's', code: 'c', at: this.now };
      this.add([{ type: 'recorded', at: this.now, record }]);
      return;
    }
    const { places } = await waiting(this.route, state, factsFrom(state.data, state.settings));
    for (const place of places) {
      const isOpen = this.state.steps.some(
        (row) => row.state === 'open' && row.step === place.step && row.item === place.item,
      );
      if (isOpen || place.step === countersign) continue;
      const earlier = this.#returnedForm(place);
      // One after the other: each row is numbered by those before it.
      // eslint-disable-next-line no-await-in-loop
      this.add([await open(this.scene, digest, place, state.generation, earlier)]);
    }
  }

  /** The form as the step was last returned with. */
  #returnedForm({ step, item }: { readonly step: string; readonly item: string }) {
    const at = this.trail.findLastIndex(
      (event) =>
        event.type === 'decided' &&
        event.step === step &&
        event.item === item &&
        event.decision.act === 'return',
    );
    return at === -1 ? undefined : formAt(this.trail.slice(0, at + 1));
  }

  /** A file as it would be received for a rule. */
  file(rule: string, person: string): Attachment {
    this.#given += 1;
    const name = `${rule}.pdf`;
    const sha256 = digest(name);
    const id = `f${String(this.#given)}`;
    return { id, rule, name, size: 30, sha256, mime: '', by: person, at: this.now };
  }
}
