import type { Data, DataObject } from '#statemachines/plain-data.ts';
import { ask, branch, machine, pages, pass, type Case } from './case.ts';

const parallel = (branches: readonly Data[], more: DataObject = { End: true }): DataObject => ({
  Type: 'Parallel',
  Branches: branches,
  ...more,
});
const both = (label: string, more: DataObject = { End: true }) =>
  parallel(
    [branch({ Left: ask(`${label}-left`) }), branch({ Right: ask(`${label}-right`) })],
    more,
  );

export const parallels: readonly Case[] = [
  {
    name: 'the result is every output in the order of the branches',
    source: pages.parallel,
    machine: machine({ Both: both('p1') }),
    acts: [
      { succeed: 'p1-right', output: '"right"' },
      { succeed: 'p1-left', output: '"left"' },
    ],
    history: [
      '1 0 ExecutionStarted',
      '2 0 ParallelStateEntered Both',
      '3 2 ParallelStateStarted',
      '4 3 TaskStateEntered Left',
      '5 4 TaskScheduled',
      '6 3 TaskStateEntered Right',
      '7 6 TaskScheduled',
      '8 5 TaskStarted',
      '9 7 TaskStarted',
      '10 8 TaskSubmitted',
      '11 9 TaskSubmitted',
      '12 11 TaskSucceeded',
      '13 12 TaskStateExited Right',
      '14 10 TaskSucceeded',
      '15 14 TaskStateExited Left',
      '16 15 ParallelStateSucceeded',
      '17 15 ParallelStateExited Both',
      '18 17 ExecutionSucceeded ["left","right"]',
    ],
  },
  {
    name: 'branches of pure states run side by side',
    source: pages.parallel,
    machine: machine({
      Both: parallel([branch({ A: pass({ Next: 'B' }), B: pass() }), branch({ C: pass() })]),
    }),
    history: [
      '1 0 ExecutionStarted',
      '2 0 ParallelStateEntered Both',
      '3 2 ParallelStateStarted',
      '4 3 PassStateEntered A',
      '5 4 PassStateExited A',
      '6 3 PassStateEntered C',
      '7 6 PassStateExited C',
      '8 5 PassStateEntered B',
      '9 8 PassStateExited B',
      '10 9 ParallelStateSucceeded',
      '11 9 ParallelStateExited Both',
      '12 11 ExecutionSucceeded [{},{}]',
    ],
  },
  {
    name: 'Arguments are the input of every branch',
    source: pages.parallel,
    machine: machine({
      Both: parallel([branch({ A: pass() }), branch({ B: pass() })], {
        Arguments: { n: '{% 1 + 1 %}' },
        End: true,
      }),
    }),
    history: [
      '1 0 ExecutionStarted',
      '2 0 ParallelStateEntered Both',
      '3 2 ParallelStateStarted',
      '4 3 PassStateEntered A',
      '5 4 PassStateExited A',
      '6 3 PassStateEntered B',
      '7 6 PassStateExited B',
      '8 7 ParallelStateSucceeded',
      '9 7 ParallelStateExited Both',
      '10 9 ExecutionSucceeded [{"n":2},{"n":2}]',
    ],
  },
];
