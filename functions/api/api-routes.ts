import type { Office } from '#domain/office.ts';
import { Problem } from '#domain/problem.ts';
import type { Deeds } from '#functions/deeds/deeds.ts';
import type { Arrival } from '#functions/http/arrival.ts';
import { readJson } from '#functions/http/body.ts';
import { noMemory, type Memory, type Once } from '#functions/http/once.ts';
import { json } from '#functions/http/reply.ts';
import type { Route } from '#functions/http/route.ts';
import type { Bearer } from '#functions/http/sign-in/bearer.ts';
import { bookingOperations } from './bookings.ts';
import { clockOperations } from './clock.ts';
import { circulationOperations } from './circulations.ts';
import { decisionOperations } from './decision.ts';
import { listOperations } from './lists.ts';
import { movingOperations } from './moving.ts';
import { openApi } from './open-api.ts';
import type { Operation } from './operation.ts';
import { paperOperations } from './papers.ts';
import { registerOperations } from './registers.ts';
import { requestOperations } from './requests.ts';

export interface ApiPorts {
  readonly deeds: Deeds;
  readonly bearer: Bearer;
  readonly once: Once;
  readonly baseUrl: string;
  /** The office as it is today. */
  readonly office: () => Promise<Office>;
}

/** Everything under `/api`; the document is the only part that asks for no token. */
export function apiRoutes(ports: ApiPorts): readonly Route[] {
  const operations = apiOperations(ports.deeds, ports.office);
  const document = openApi(operations, ports.baseUrl);
  return [
    { method: 'GET', path: '/api/openapi.json', answer: async () => json(document) },
    ...operations.map((operation) => guarded(operation, ports)),
  ];
}

export const apiOperations = (
  deeds: Deeds,
  office: () => Promise<Office>,
): readonly Operation[] => [
  ...requestOperations(deeds),
  ...decisionOperations(deeds),
  ...clockOperations(deeds),
  ...movingOperations(deeds),
  ...circulationOperations(deeds),
  ...listOperations(deeds),
  ...paperOperations(deeds),
  ...registerOperations(deeds, office),
  ...bookingOperations(deeds),
];

const guarded = ({ method, path, run }: Operation, { bearer, once }: ApiPorts): Route => ({
  method,
  path,
  answer: async (arrival, param) => {
    const actor = await bearer(arrival.headers.get('authorization'));
    const key = keyOf(arrival);
    const body = method === 'POST' ? readJson(arrival) : undefined;
    const act = (memory: Memory) => run({ actor, param, query: arrival.query, body, key, memory });
    if (method === 'GET' || key === undefined) return act(noMemory);
    const content = `${arrival.path}\n${JSON.stringify(body)}`;
    return once({ scope: `api ${actor.person}`, key, content }, act);
  },
});

function keyOf({ headers }: Arrival): string | undefined {
  const key = headers.get('idempotency-key') ?? undefined;
  if (key !== undefined && !/^[\x21-\x7E]{1,200}$/.test(key))
    throw new Problem('body-unreadable', {});
  return key;
}
