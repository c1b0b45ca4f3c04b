import type { RequestState } from '#domain/request.ts';
import type { OutcomeTerms, StepTerms } from '#domain/terms.ts';
import type { JsonObject, Text } from '#domain/words.ts';
import { countersign, earlierSteps, extension, humanStep, humanSteps, revise } from './flow.ts';
import type { HumanStep, Outcome, Route } from './route.ts';

const returned: OutcomeTerms = {
  title: { zh: '退回', en: 'Return' },
  opinion: 'required',
  confirms: false,
  leaves: true,
  binds: false,
};

/** The requester mending what came back. */
const reviseTerms = {
  title: { zh: '修改后重报', en: 'Mend and file again' },
  outcomes: {
    resubmit: {
      title: { zh: '重报', en: 'Filed again' },
      opinion: 'optional',
      confirms: false,
      leaves: false,
      binds: false,
    },
  },
  barsRequester: false,
  apartFrom: [],
  controls: [],
  returnsTo: [],
  allows: [],
} as const satisfies Omit<StepTerms, 'tier'>;

/** What a step of a route allows, or undefined where the route has no such step. */
export function termsOf(
  route: Route,
  id: string,
  state: Pick<RequestState, 'steps'> & Partial<Pick<RequestState, 'data' | 'settings'>>,
): StepTerms | undefined {
  if (id === revise) return { ...reviseTerms, tier: reviseTier(route) };
  if (id === countersign) return { ...countersignTerms, tier: 'link' };
  if (id === extension) return { ...extensionTerms, tier: 'link' };
  const step = humanStep(route, id);
  if (step === undefined) return undefined;
  return {
    title: step.title,
    outcomes: outcomesOf(step),
    tier: tierOf(step, state),
    barsRequester: barsRequester(step),
    apartFrom: apartFrom(route, id, state.data ?? {}),
    controls: controlsOf(route, id),
    returnsTo: step.returns
      ? [revise, ...earlierSteps(route, state, id).map((earlier) => earlier.id)]
      : [],
    allows: step.allows ?? [],
  };
}

/** Where the sum is not known the step is held to be weighty. */
function tierOf(
  { tier, weighty }: HumanStep,
  { data, settings }: Partial<Pick<RequestState, 'data' | 'settings'>>,
): StepTerms['tier'] {
  if (tier !== 'passkey' || weighty === undefined) return tier;
  const { amount, from } = weighty;
  const [sum, least] = [data?.[amount], typeof from === 'number' ? from : settings?.[from.setting]];
  return typeof sum === 'number' && typeof least === 'number' && sum < least
    ? 'sign-in'
    : 'passkey';
}

/** 补签: the leader confirms what was done on his word by telephone, or says that he gave no such word. */
const countersignTerms = {
  title: { zh: '补签', en: 'Countersign' },
  outcomes: {
    agree: {
      title: { zh: '确认补签', en: 'Confirm' },
      opinion: 'optional',
      confirms: false,
      leaves: false,
      binds: false,
    },
    dispute: {
      title: { zh: '不是我的意见', en: 'Not my word' },
      opinion: 'required',
      confirms: false,
      leaves: true,
      binds: false,
    },
  },
  barsRequester: true,
  apartFrom: [],
  controls: [],
  returnsTo: [],
  allows: [],
} as const satisfies Omit<StepTerms, 'tier'>;

/** 延期: whoever may grant it agrees, or says why not. */
const extensionTerms = {
  title: { zh: '延期审批', en: 'Extension' },
  outcomes: {
    agree: {
      title: { zh: '同意延期', en: 'Grant it' },
      opinion: 'optional',
      confirms: false,
      leaves: false,
      binds: true,
    },
    refuse: {
      title: { zh: '不同意延期', en: 'Refuse it' },
      opinion: 'required',
      confirms: false,
      leaves: false,
      binds: true,
    },
  },
  barsRequester: true,
  apartFrom: [],
  controls: [],
  returnsTo: [],
  allows: [],
} as const satisfies Omit<StepTerms, 'tier'>;

/**
 * A form is filed signed in; where any step takes more than a link, whoever found the mail cannot file another in its
 * place.
 */
const reviseTier = (route: Route): StepTerms['tier'] =>
  humanSteps(route.steps).some(({ tier }) => tier !== 'link') ? 'sign-in' : 'link';

/** Signing, stamping and paying are never done by the one who asked. */
export const barsRequester = (step: HumanStep): boolean =>
  step.kind === 'sign' || sealsOrPays(step);

export const sealsOrPays = ({ kind }: HumanStep): boolean => kind === 'stamp' || kind === 'settle';

/** The outcome of a step by act; undefined for a return, which has no settings of its own. */
export function outcomeOf(step: HumanStep, act: string): Outcome | undefined {
  if (act === 'agree') return step.agree;
  if (act === 'refuse') return step.refuse;
  return step.others?.find(({ id }) => id === act);
}

const plain = (outcome: Outcome, confirms: boolean): OutcomeTerms => ({
  title: outcome.title,
  opinion: outcome.opinion,
  confirms,
  leaves: outcome.goTo !== undefined || outcome.voids === true,
  binds:
    (outcome.numbers?.length ?? 0) > 0 ||
    (outcome.issues?.length ?? 0) > 0 ||
    (outcome.voidsSlips?.length ?? 0) > 0 ||
    outcome.goTo === 'end' ||
    outcome.voids === true,
});

function outcomesOf(step: HumanStep): Readonly<Record<string, OutcomeTerms>> {
  return {
    agree: plain(step.agree, true),
    ...Object.fromEntries((step.others ?? []).map((other) => [other.id, plain(other, false)])),
    ...(step.returns ? { return: returned } : {}),
    ...(step.refuse === undefined
      ? {}
      : { refuse: { ...plain(step.refuse, false), opinion: 'required', leaves: true } }),
  };
}

const apartFrom = (route: Route, id: string, data: JsonObject): StepTerms['apartFrom'] =>
  route.separate
    .filter(({ steps }) => steps.includes(id))
    .flatMap(({ steps, why }) =>
      steps
        .filter((other) => other !== id)
        .map((step) => ({
          step,
          title: titleOf(route, step),
          why,
          ...namedFor(route, step, data),
        })),
    );

/** Whoever is named to supervise (监印) never presses the seal: a step waits for the person whom the data names. */
function namedFor(route: Route, id: string, data: JsonObject): { readonly named?: string } {
  const by = humanStep(route, id)?.by;
  const named = by !== undefined && 'field' in by ? data[by.field] : undefined;
  return typeof named === 'string' ? { named } : {};
}

/** The title of any step of a route, its start and its mending included. */
export const titleOf = (route: Route, id: string): Text => {
  if (id === 'start') return route.start.title;
  if (id === revise) return reviseTerms.title;
  if (id === countersign) return countersignTerms.title;
  if (id === extension) return extensionTerms.title;
  return (
    humanStep(route, id)?.title ??
    route.steps.find((step) => step.id === id)?.title ?? { zh: id, en: id }
  );
};

const controlsOf = (route: Route, id: string): StepTerms['controls'] =>
  route.risks
    .filter(({ at }) => at === id)
    .flatMap((risk) =>
      risk.controls.map((text, index) => ({
        key: `${risk.id}#${String(index)}`,
        text,
        required: risk.level === 'high',
      })),
    );
