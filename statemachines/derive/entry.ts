import type { Text } from '#domain/words.ts';
import { isHuman, placedSteps } from '../check/places.ts';
import type { JointSigning } from '../joint-signing.ts';
import type { LimitUnit } from '../../domain/clock/limit-end.ts';
import type { Family, Grade, HumanStep, Route, StepKind } from '../route.ts';
import type { Risk } from '../safeguards.ts';
import { type Off, offByDefault } from '../enabled.ts';
import { limitWords } from './limit-words.ts';
import { signingWords } from './signing-words.ts';
import { whoWords } from './who.ts';

/** A row of the power catalogue (职权目录): what a route is, who does what by when, and where it can go wrong. */
export interface CatalogueEntry {
  readonly id: string;
  readonly title: Text;
  readonly family: Family;
  readonly covers: readonly string[];
  readonly grade: Grade;
  readonly basis: Text;
  /** Nobody files it unless the office switches it on, or another route has taken its place. */
  readonly off?: Off;
  /** Who may file, in words; any member of staff where nobody is named. */
  readonly filedBy: Text;
  readonly steps: readonly EntryStep[];
  readonly limits: readonly EntryLimit[];
  readonly risks: readonly EntryRisk[];
  /** Content hash of the definition: printed on chart, page, record and execution. */
  readonly hash: string;
}

export interface EntryStep {
  readonly id: string;
  readonly kind: StepKind | 'record';
  readonly title: Text;
  /** The post or person, in words; of a joint step, how it is signed and by whom. */
  readonly by: Text;
  readonly joint?: JointSigning['how'];
  /** The condition in words, for a step that may be passed over. */
  readonly when?: Text;
}

export interface EntryLimit {
  readonly step: string;
  readonly unit: LimitUnit;
  /** By the route's defaults, in words. */
  readonly says: Text;
  readonly basis: Text;
}

export type EntryRisk = Pick<Risk, 'at' | 'level' | 'text' | 'controls' | 'owner'>;

/** The catalogue entry of a route; `hash` gives the content hash that requests of this version carry. */
export function entry(route: Route, hash: (route: Route) => string): CatalogueEntry {
  const { id, title, family, covers, grade, basis } = route;
  const off = offByDefault(route);
  const placed = placedSteps(route).map(({ part }) => part);
  const humans = placed.filter((step) => isHuman(step));
  return {
    id,
    title,
    family,
    covers,
    grade,
    basis,
    ...(off === undefined ? {} : { off }),
    filedBy: filedBy(route),
    steps: placed.flatMap((step) => {
      if (isHuman(step)) return [humanEntry(route, step)];
      return step.kind === 'system'
        ? [{ id: step.id, kind: step.does, title: step.title, by: { zh: '系统', en: 'System' } }]
        : [];
    }),
    limits: humans.flatMap((step) => limitEntry(route, step)),
    risks: route.risks.map(({ at, level, text, controls, owner }) => ({
      at,
      level,
      text,
      controls,
      owner,
    })),
    hash: hash(route),
  };
}

const anybody: Text = { zh: '经办人', en: 'Any member of staff' };

function filedBy(route: Route): Text {
  const { posts } = route.start;
  if (posts.length === 0) return anybody;
  const owner = { first: posts.map((post) => ({ who: { post } })) };
  return inBoth((language) => whoWords(route, owner, language));
}

const inBoth = (say: (language: 'zh' | 'en') => string): Text => ({ zh: say('zh'), en: say('en') });

const humanEntry = (route: Route, step: HumanStep): EntryStep => ({
  id: step.id,
  kind: step.kind,
  title: step.title,
  by: inBoth((language) => signingWords(route, step, language)),
  ...(step.joint === undefined ? {} : { joint: step.joint.how }),
  ...(step.when === undefined
    ? {}
    : { when: step.whenSays ?? { zh: '按情形', en: 'Where it applies' } }),
});

function limitEntry(route: Route, { id, limit }: HumanStep): readonly EntryLimit[] {
  if (limit === undefined) return [];
  return [
    {
      step: id,
      unit: limit.unit,
      says: inBoth((language) => limitWords(route, limit, language)),
      basis: limit.basis,
    },
  ];
}
