import type {
  BranchStep,
  Distribute,
  HumanStep,
  Outcome,
  Route,
  Step,
  Together,
} from '../route.ts';
import type { Who } from '../who.ts';

/** A part of a route and the path a reader finds it by. */
export interface Placed<Part> {
  readonly part: Part;
  readonly path: string;
}

/** Every step with its path, containers before what they contain. */
export interface PlacedStep<Part = Step> extends Placed<Part> {
  /** The distribution around it. */
  readonly inside?: Distribute;
  /** Inside any container: its answers stay with its own row. */
  readonly inBranch: boolean;
}

export const placedSteps = (route: Route): readonly PlacedStep[] =>
  route.steps.flatMap((step, at) => within(step, `steps[${String(at)}]`, { inBranch: false }));

type Around = Pick<PlacedStep, 'inside' | 'inBranch'>;

function within(step: Step | BranchStep, path: string, around: Around): readonly PlacedStep[] {
  const self = { part: step, path, ...around };
  if (step.kind === 'together') return [self, ...branches(step, path, around)];
  if (step.kind !== 'distribute') return [self];
  return [
    self,
    ...step.steps.flatMap((inner, at) =>
      within(inner, `${path}.steps[${String(at)}]`, { inside: step, inBranch: true }),
    ),
  ];
}

const branches = (step: Together, path: string, around: Around): readonly PlacedStep[] =>
  step.branches.flatMap((branch, row) =>
    branch.flatMap((inner, at) =>
      within(inner, `${path}.branches[${String(row)}][${String(at)}]`, {
        ...around,
        inBranch: true,
      }),
    ),
  );

export const isHuman = (step: Step | BranchStep): step is HumanStep =>
  step.kind !== 'together' && step.kind !== 'distribute' && step.kind !== 'system';

export const placedHumanSteps = (route: Route): readonly PlacedStep<HumanStep>[] =>
  placedSteps(route).flatMap((placed) =>
    isHuman(placed.part) ? [{ ...placed, part: placed.part }] : [],
  );

/** Every way a step can be decided. */
export const placedOutcomes = ({
  part,
  path,
}: Placed<HumanStep>): readonly (Placed<Outcome> & { readonly act: string })[] => [
  { act: 'agree', part: part.agree, path: `${path}.agree` },
  ...(part.refuse === undefined
    ? []
    : [{ act: 'refuse', part: part.refuse, path: `${path}.refuse` }]),
  ...(part.others ?? []).map((other, at) => ({
    act: other.id,
    part: other,
    path: `${path}.others[${String(at)}]`,
  })),
];

export const allOutcomes = (route: Route): readonly Placed<Outcome>[] =>
  placedHumanSteps(route).flatMap((placed) => placedOutcomes(placed));

/** Everyone who may own a step, in the order they are tried. */
export const placedOwners = ({ part, path }: Placed<HumanStep>): readonly Placed<Who>[] =>
  'first' in part.by
    ? part.by.first.map(({ who }, at) => ({
        part: who,
        path: `${path}.by.first[${String(at)}].who`,
      }))
    : [{ part: part.by, path: `${path}.by` }];

/** Everyone a joint step names to sign, or the one rule by which its signers are found. */
export const placedSigners = ({ part, path }: Placed<HumanStep>): readonly Placed<Who>[] => {
  const signers = part.joint?.signers;
  if (signers === undefined) return [];
  if ('each' in signers) {
    return [{ part: { post: signers.post }, path: `${path}.joint.signers` }];
  }
  return 'everyHolderOf' in signers
    ? [{ part: signers.everyHolderOf, path: `${path}.joint.signers.everyHolderOf` }]
    : listed(signers, `${path}.joint.signers`);
};

/** Everyone whom a step names: who owns it, who signs it jointly, who may record a call, to whom a paper goes. */
export const placedPeople = (placed: Placed<HumanStep>): readonly Placed<Who>[] => [
  ...placedOwners(placed),
  ...placedSigners(placed),
  ...(placed.part.phone === undefined
    ? []
    : [{ part: placed.part.phone.recordedBy, path: `${placed.path}.phone.recordedBy` }]),
  ...(placed.part.handwritten === undefined
    ? []
    : [
        {
          part: placed.part.handwritten.recordedBy,
          path: `${placed.path}.handwritten.recordedBy`,
        },
      ]),
  ...(placed.part.gives === undefined
    ? []
    : [{ part: placed.part.gives.to, path: `${placed.path}.gives.to` }]),
];

/** Who decides a step: its owner, or the signers of a joint one, under a lead with him. */
export const placedDeciders = (placed: Placed<HumanStep>): readonly Placed<Who>[] => {
  const signers = placedSigners(placed);
  if (signers.length === 0) return placedOwners(placed);
  return placed.part.joint?.how === 'lead' ? [...placedOwners(placed), ...signers] : signers;
};

/** Items of a list or a record with their paths. */
export const listed = <Part>(parts: readonly Part[], name: string): readonly Placed<Part>[] =>
  parts.map((part, at) => ({ part, path: `${name}[${String(at)}]` }));

export const named = <Part>(
  parts: Readonly<Record<string, Part>>,
  name: string,
): readonly (Placed<Part> & { readonly id: string })[] =>
  Object.entries(parts).map(([id, part]) => ({ id, part, path: `${name}.${id}` }));
