import type { Route } from '../route.ts';
import { refers } from '../ties/draws.ts';
import { allOutcomes, listed, named } from './places.ts';
import { finding, type Finding } from './route-fault.ts';

/** What an act may write of its ties beside everything else: the service writes 100 items at once. */
const mostWrites = 75;

/** What ties a request to others is bounded, and names fields that there are. */
export const tiesSound = (route: Route): readonly Finding[] => [
  ...named(route.fields, 'fields').flatMap(({ part, path }) =>
    part.kind === 'references' && (part.routes.length === 0 || part.min > part.max || part.max < 1)
      ? [
          finding(
            path,
            '引用的流程或张数没有说对。请写可以引用的流程，并使min不大于max。',
            'What is referred to, or how often, is not said rightly. Name the routes, and let min be no more than max.',
          ),
        ]
      : [],
  ),
  ...named(route.fields, 'fields').flatMap(({ part, path }) =>
    part.kind !== 'references' ||
    part.upTo === undefined ||
    (part.draws === 'sum' && route.fields[part.upTo]?.kind === 'money')
      ? []
      : [
          finding(
            `${path}.upTo`,
            '列支以核定金额为限的，draws须为sum，upTo须是金额字段。请改正。',
            'What is allowed bounds sums only: let draws be sum, and name a money field.',
          ),
        ],
  ),
  ...[
    ...listed(route.offers?.carries ?? [], 'offers.carries'),
    ...listed(route.once ?? [], 'once').map(({ part, path }) => ({
      part: part.field,
      path: `${path}.field`,
    })),
  ]
    .filter(({ part }) => !Object.hasOwn(route.fields, part))
    .map(({ part, path }) =>
      finding(
        path,
        `没有字段“${part}”。请在fields里加上，或改成已有的字段。`,
        `There is no field “${part}”. Add it to fields, or name one that exists.`,
      ),
    ),
  ...allOutcomes(route)
    .filter(
      ({ part: { voids, goTo, issues, numbers } }) =>
        voids === true &&
        ((goTo !== undefined && goTo !== 'end') || issues !== undefined || numbers !== undefined),
    )
    .map(({ path }) =>
      finding(
        `${path}.voids`,
        '作废就是办结：不再转到别的环节，也不开单、不给号。请去掉goTo、issues和numbers。',
        'What is voided ends: it goes nowhere, and issues and numbers nothing. Drop goTo, issues and numbers.',
      ),
    ),
  ...tooMany(route),
];

function tooMany(route: Route): readonly Finding[] {
  const drawn = Object.values(route.fields).reduce(
    (sum, field) => sum + (field.kind === 'references' ? field.max : 0),
    0,
  );
  const kept = (route.once ?? []).reduce((sum, { field: id }) => {
    const field = route.fields[id];
    return sum + (field?.kind === 'lines' ? field.max : 1);
  }, 0);
  const writes = drawn + kept + (route.offers === undefined ? 0 : 1);
  return writes <= mostWrites
    ? []
    : [
        finding(
          refers(route) ? 'fields' : 'once',
          `引用和不得重复的内容最多有${String(writes)}条，一次最多登记${String(mostWrites)}条。请减小max。`,
          `References and what comes once may be ${String(writes)} entries; ${String(mostWrites)} are written at once. Lower max.`,
        ),
      ];
}
