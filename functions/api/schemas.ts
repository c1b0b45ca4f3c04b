import type { JsonObject } from '#domain/words.ts';

const text = { type: 'string' };
const whole = { type: 'integer' };
const instant = { type: 'string', format: 'date-time' };
const map = (of: JsonObject): JsonObject => ({ type: 'object', additionalProperties: of });
const list = (of: JsonObject): JsonObject => ({ type: 'array', items: of });
const open = (properties: JsonObject, required: readonly string[]): JsonObject => ({
  type: 'object',
  properties,
  required,
  additionalProperties: true,
});

/** A reference to one of the schemas below. */
export const ref = (name: keyof typeof schemas): JsonObject => ({
  $ref: `#/components/schemas/${name}`,
});
export const listOf = (name: keyof typeof schemas): JsonObject => list(ref(name));

/** What the API answers. Objects may grow: readers ignore what they do not know. */
export const schemas = {
  Request: open(
    {
      id: text,
      route: text,
      hash: { ...text, description: 'Content hash of the route definition it keeps.' },
      requester: open({ person: text, name: text, department: text }, ['person', 'name']),
      headline: text,
      numbers: map(text),
      status: { enum: ['running', 'closing', 'closed'] },
      outcome: { enum: ['done', 'refused', 'withdrawn', 'void'] },
      at: { ...text, description: 'The step it stands at, `revise`, `record` or `end`.' },
      round: whole,
      steps: list({ $ref: '#/components/schemas/Step' }),
      data: { type: 'object', description: 'The form. Money is integer fen.' },
      document: { ...text, description: 'Hash of what is signed; send it with the decision.' },
      submittedAt: instant,
      closedAt: instant,
    },
    ['id', 'route', 'headline', 'numbers', 'status', 'at', 'steps', 'data', 'document'],
  ),
  Step: open(
    {
      step: text,
      item: { ...text, description: 'Empty except inside a distribution.' },
      round: whole,
      owner: { type: 'object' },
      openedAt: instant,
      due: instant,
      state: { enum: ['open', 'done', 'superseded'] },
      decision: { type: 'object' },
    },
    ['step', 'item', 'round', 'owner', 'openedAt', 'state'],
  ),
  Summary: open(
    {
      id: text,
      route: text,
      headline: text,
      serial: text,
      requester: text,
      department: text,
      status: { enum: ['running', 'closing', 'closed'] },
      outcome: { enum: ['done', 'refused', 'withdrawn', 'void'] },
      submittedAt: instant,
      closedAt: instant,
      amount: { ...whole, description: 'Fen.' },
    },
    ['id', 'route', 'headline', 'serial', 'status', 'submittedAt'],
  ),
  SummaryPage: open({ rows: list({ $ref: '#/components/schemas/Summary' }), next: text }, ['rows']),
  InboxRow: open(
    {
      request: text,
      route: text,
      headline: text,
      serial: text,
      requesterName: text,
      requester: text,
      for: {
        ...text,
        description: 'Whom the reader acts for; left out where it is the reader’s own.',
      },
      step: text,
      item: text,
      round: whole,
      owner: { type: 'object' },
      openedAt: instant,
      due: instant,
    },
    ['request', 'route', 'headline', 'step', 'item', 'round', 'openedAt'],
  ),
  PaperRow: open(
    {
      request: text,
      route: text,
      headline: text,
      serial: text,
      requesterName: text,
      closed: { type: 'boolean', description: 'Whether the request has been closed meanwhile.' },
      paper: open(
        {
          id: text,
          holder: { type: 'object' },
          since: instant,
          handOvers: whole,
          way: {
            type: 'object',
            description: 'A hand-over that waits to be signed for: `to`, `at`, `note`.',
          },
        },
        ['id', 'holder', 'since', 'handOvers'],
      ),
    },
    ['request', 'route', 'headline', 'serial', 'closed', 'paper'],
  ),
  Booking: open(
    {
      thing: { ...text, description: '`vehicle:ID`, `person:ID`.' },
      from: { ...text, description: 'YYYY-MM-DDTHH:MM in the office’s zone; both ends included.' },
      to: text,
      request: text,
      booking: text,
      route: text,
      serial: text,
      person: { ...text, description: 'The requester.' },
      name: text,
    },
    ['thing', 'from', 'to', 'request', 'route', 'serial', 'name'],
  ),
  OverdueRow: open(
    {
      request: text,
      route: text,
      headline: text,
      serial: text,
      step: text,
      item: text,
      round: whole,
      openedAt: instant,
      urgedAt: instant,
      pressing: { enum: ['late', 'today', 'soon', 'stopped'] },
      days: { ...whole, description: 'Working days late.' },
      until: instant,
      untilDay: { ...text, format: 'date' },
      holders: list(open({ person: text, name: text }, ['person', 'name'])),
      seen: { type: 'boolean', description: 'Whether you may read the request.' },
    },
    ['request', 'route', 'headline', 'step', 'pressing', 'days', 'until', 'holders', 'seen'],
  ),
  ListRow: open(
    {
      request: text,
      route: text,
      headline: text,
      serial: text,
      requesterName: text,
      at: { ...instant, description: 'When it was circulated, last acted on, or read.' },
      circulation: whole,
      from: text,
      why: text,
      did: { type: 'object' },
      now: { $ref: '#/components/schemas/Summary' },
    },
    ['request', 'route', 'headline', 'at'],
  ),
  ListPage: open({ rows: list({ $ref: '#/components/schemas/ListRow' }), next: text }, ['rows']),
  Register: open(
    {
      id: text,
      title: { type: 'object', description: 'In both languages.' },
      family: text,
      columns: list(
        open(
          {
            title: { type: 'object' },
            kind: { enum: ['text', 'number', 'money', 'date'] },
            sum: {},
          },
          ['title'],
        ),
      ),
    },
    ['id', 'title', 'family', 'columns'],
  ),
  RegisterTable: open(
    {
      register: { $ref: '#/components/schemas/Register' },
      lines: list(
        open(
          {
            request: text,
            on: { ...text, format: 'date', description: 'The day by which it is found.' },
            cells: { type: 'array', description: 'A value for each column; money is fen.' },
          },
          ['request', 'on', 'cells'],
        ),
      ),
    },
    ['register', 'lines'],
  ),
  BulkResult: open(
    {
      request: text,
      step: text,
      item: text,
      round: whole,
      headline: text,
      refusal: { $ref: '#/components/schemas/Refusal' },
    },
    ['request', 'step', 'item', 'round', 'headline'],
  ),
  Ties: open(
    {
      draws: list({ $ref: '#/components/schemas/TiedRow' }),
      offer: open(
        {
          stands: { type: 'boolean' },
          amount: whole,
          drawn: whole,
          left: whole,
          by: list({ $ref: '#/components/schemas/TiedRow' }),
        },
        ['stands', 'drawn', 'by'],
      ),
      repeats: list({ type: 'object' }),
    },
    ['draws', 'repeats'],
  ),
  TiedRow: open(
    {
      request: text,
      number: text,
      headline: text,
      amount: whole,
      whole: { type: 'boolean' },
      offered: whole,
      left: whole,
      seen: { type: 'boolean', description: 'Whether you may open it.' },
    },
    ['request', 'number', 'headline', 'seen'],
  ),
  Event: open({ type: text, at: instant }, ['type', 'at']),
  UploadTicket: open(
    {
      id: { ...text, description: 'Names the file in the request or decision that follows.' },
      url: { ...text, format: 'uri' },
      fields: {
        ...map(text),
        description: 'Fields to post before `file`, as multipart form data.',
      },
    },
    ['id', 'url', 'fields'],
  ),
} as const satisfies Readonly<Record<string, JsonObject>>;
