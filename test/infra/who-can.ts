import type { Synthesized } from './synthesized.ts';

/** One statement of a policy, with whoever holds it. */
export interface Grant {
  /** Logical id of the role. */
  readonly role: string;
  readonly actions: readonly string[];
  /** Each as JSON, so that references can be searched like names. */
  readonly resources: readonly string[];
  readonly conditions: string;
}

interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** Everything that any role of the deployment is allowed, read from the templates alone. */
export function grants({ templates }: Synthesized): readonly Grant[] {
  return templates.flatMap(({ resources }) =>
    Object.values(resources)
      .filter(({ Type }) => Type === 'AWS::IAM::Policy')
      .flatMap(({ Properties }) => grantsOf(Properties)),
  );
}

/** Everything that any role is denied whatever else it is allowed. */
export function denials({ templates }: Synthesized): readonly Grant[] {
  return templates.flatMap(({ resources }) =>
    Object.values(resources)
      .filter(({ Type }) => Type === 'AWS::IAM::Policy')
      .flatMap(({ Properties }) => grantsOf(Properties, 'Deny')),
  );
}

function grantsOf(
  policy: Readonly<Record<string, unknown>>,
  effect: Statement['Effect'] = 'Allow',
): readonly Grant[] {
  const {
    PolicyDocument: { Statement: statements },
    Roles: roles,
  }: {
    PolicyDocument: { Statement: readonly Statement[] };
    Roles: readonly { Ref: string }[];
  } = JSON.parse(JSON.stringify(policy));
  return roles.flatMap(({ Ref: role }) =>
    statements
      .filter(({ Effect }) => Effect === effect)
      .map((statement) => ({
        role,
        actions: [statement.Action].flat(),
        resources: [statement.Resource].flat().map((resource) => JSON.stringify(resource)),
        conditions: JSON.stringify(statement.Condition ?? {}),
      })),
  );
}

/** Roles that may do `action` (wildcards in policies count) on a resource that matches, each once, sorted. */
export const whoCan = (all: readonly Grant[], action: string, on = /./): readonly string[] =>
  [
    ...new Set(
      all
        .filter(({ actions }) => actions.some((granted) => covers(granted, action)))
        .filter(({ resources }) => resources.some((resource) => on.test(resource)))
        .map(({ role }) => nameOf(role)),
    ),
  ].toSorted();

const covers = (granted: string, action: string): boolean =>
  new RegExp(`^${granted.replaceAll('*', '.*')}$`, 'i').test(action);

/** `RoleopenstepA8EA73C4` is the role of `openstep`. */
const nameOf = (role: string): string => role.replace(/^Role/, '').replace(/[0-9A-F]{8}$/, '');
