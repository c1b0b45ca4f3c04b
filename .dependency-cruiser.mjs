/** Which folder may know which. `npm run check:imports` holds the arrows; a new arrow needs a line here and a reason. */
const folders = 'domain|statemachines|functions|infra|local|web|test|bench';

/** `from` may import itself and the folders in `to`; `comment` tells how to mend a breach. */
const may = (from, to, comment) => ({
  name: `${from}-knows-only-${to.join('-').replaceAll(/[^a-z-]/g, '') || 'itself'}`,
  severity: 'error',
  comment,
  from: { path: `^${from}/` },
  to: { path: `^(${folders})/`, pathNot: [`${from}/`, ...to].map((folder) => `^${folder}`) },
});

export default {
  forbidden: [
    may(
      'domain',
      [],
      'the words of the business know no other folder: pass what is missing in as an argument',
    ),
    may(
      'statemachines',
      ['domain/'],
      'a route is data and what it becomes is a pure function of it: move effects to functions/',
    ),
    may(
      'functions',
      ['domain/', 'statemachines/'],
      'a handler that knows its host cannot move between AWS and one machine: add a port to functions/live.ts',
    ),
    may(
      'infra',
      ['functions/names[.]ts$', 'statemachines/', 'domain/'],
      'deploying needs names and state machines, never handler code: bundle by path',
    ),
    may(
      'local',
      ['functions/', 'statemachines/', 'domain/'],
      'one-machine mode hosts the functions; they never learn that it exists',
    ),
    may('web', [], 'the browser knows URLs, not modules'),
    {
      name: 'pure-means-pure',
      severity: 'error',
      comment: 'no clock, disk, network or SDK in the core: pass the capability in through a port',
      from: { path: '^(domain|statemachines)/', pathNot: '^statemachines/print/' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'unknown'],
        pathNot: 'node_modules/(jsonata|chinese-days|canonicalize|uqr)/',
      },
    },
    {
      name: 'sdk-clients-in-their-room',
      severity: 'error',
      comment:
        'SDK clients live in functions/stores and the composition root: add a method to a store',
      from: { path: '^functions/', pathNot: '^functions/(stores/|live[.]ts$|world[.]ts$)' },
      to: { path: 'node_modules/@aws-sdk/' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'two files that need each other are one file, or a third one is missing',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'nothing reads this file: delete it',
      from: { orphan: true, pathNot: '[.]d[.]ts$|(^|/)[.]' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['node', 'import'] },
  },
};
