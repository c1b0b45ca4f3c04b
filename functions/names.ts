/** What exists and what it is called: the one file that the deployment and the one-machine mode read. */

export const functionNames = [
  'pages',
  'links',
  'office',
  'open-step',
  'record',
  'effects',
] as const;
export type FunctionName = (typeof functionNames)[number];

/**
 * Who may reach a function. `people` arrive through the HTTP API, `machine` is Step Functions, `clock` is the
 * schedule of the sweep; `functions` are our own handlers, which wake the effects after each act.
 */
export interface FunctionPlan {
  readonly entry: string;
  readonly calledBy: readonly ('people' | 'machine' | 'clock' | 'functions')[];
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
}

export const functionPlans: Readonly<Record<FunctionName, FunctionPlan>> = {
  pages: {
    entry: 'functions/pages/handler.ts',
    calledBy: ['people'],
    timeoutSeconds: 15,
    memoryMb: 512,
  },
  links: {
    entry: 'functions/links/handler.ts',
    calledBy: ['people'],
    timeoutSeconds: 15,
    memoryMb: 512,
  },
  office: {
    entry: 'functions/office/handler.ts',
    calledBy: ['people'],
    timeoutSeconds: 15,
    memoryMb: 512,
  },
  'open-step': {
    entry: 'functions/open-step/handler.ts',
    calledBy: ['machine'],
    timeoutSeconds: 15,
    memoryMb: 512,
  },
  record: {
    entry: 'functions/record/handler.ts',
    calledBy: ['machine', 'functions'],
    timeoutSeconds: 60,
    memoryMb: 1024,
  },
  effects: {
    entry: 'functions/effects/handler.ts',
    calledBy: ['clock', 'functions'],
    timeoutSeconds: 55,
    memoryMb: 512,
  },
};

/** Paths of the REST API, first match wins; `{name+}` takes the rest of the path, as API Gateway has it. */
export const endpoints: readonly { readonly path: string; readonly to: FunctionName }[] = [
  { path: '/a/{proxy+}', to: 'links' },
  { path: '/office/{proxy+}', to: 'office' },
  { path: '/away', to: 'office' },
  { path: '/{proxy+}', to: 'pages' },
  { path: '/', to: 'pages' },
];

/** Environment of every function; which of them a function may use is its role's business. */
export const variables = {
  facts: 'TABLE_FACTS',
  trail: 'TABLE_TRAIL',
  office: 'TABLE_OFFICE',
  uploads: 'BUCKET_UPLOADS',
  archive: 'BUCKET_ARCHIVE',
  baseUrl: 'BASE_URL',
  machinePrefix: 'MACHINE_PREFIX',
  mailUrl: 'MAIL_URL',
  mailFrom: 'MAIL_FROM',
  issuer: 'OIDC_ISSUER',
  clientId: 'OIDC_CLIENT_ID',
  clientSecret: 'OIDC_CLIENT_SECRET',
  sealKey: 'SEAL_KEY',
  effects: 'FUNCTION_EFFECTS',
  fontDir: 'FONT_DIR',
} as const;

/** Keys of all three tables, and the attribute by which the facts table drops what is over. */
export const tableKeys = { partition: 'pk', sort: 'sk', expiry: 'expires' } as const;

/** Indexes of the facts table, each sorted by `<name>at`, and what they carry beside their keys. */
export const factLists = { names: ['list1', 'list2'], carry: ['summary'] } as const;

/** The state machine of a route. Names are at most 80 characters; executions are `request-gN`. */
export const machineName = (route: string): string => `qianban-${route}`;
