import { canonical } from '#domain/chain.ts';
import type { RequestState, SlipIssue } from '#domain/request.ts';
import { voidOf } from '#statemachines/derive/sheet/void-of.ts';
import { get, keyOf, text, textOf, type Write } from '../stores/table.ts';
import { loadRequest } from '../stores/requests.ts';
import type { World } from '../world.ts';

/** Twelve characters of a hash, in groups: what a reader types or scans to look a paper up. */
export const verificationCode = (hash: string): string =>
  (hash.slice(0, 12).toUpperCase().match(/.{4}/gu) ?? []).join('-');

/** A slip's code answers for the request, the number and what the slip says. */
export const slipCode = (
  digest: World['digest'],
  request: string,
  { slip, number, at, data }: SlipIssue,
): string => verificationCode(digest(canonical({ request, slip, number, at, data })));

/** Lets a record be found by its code; written in the transaction that closes the request. */
export const codeWrite = (table: string, code: string, request: string): Write => ({
  item: {
    Put: { TableName: table, Item: { ...keyOf(`CODE#${code}`, '-'), request: text(request) } },
  },
});

/** What a paper in somebody's hand can be held against. Nothing personal: anyone with the paper may ask. */
export type Verified =
  | {
      readonly kind: 'record';
      readonly request: string;
      readonly route: string;
      readonly number: string;
      readonly outcome: NonNullable<RequestState['outcome']>;
      readonly closedAt: string;
      readonly sha256: string;
    }
  | {
      readonly kind: 'slip';
      readonly request: string;
      readonly route: string;
      readonly number: string;
      readonly issuedAt: string;
      readonly voided?: { readonly at: string; readonly why: string };
      /** When its request came to its end: it is no longer under way. */
      readonly closedAt?: string;
    };

/** Looks a record up by its code. */
export async function verifyRecord(world: World, code: string): Promise<Verified | undefined> {
  const wanted = code.toUpperCase();
  const request = textOf(await get(world.db, world.tables.facts, `CODE#${wanted}`, '-'), 'request');
  const state =
    request === '' ? undefined : (await loadRequest(world.db, world.tables.facts, request))?.state;
  if (state?.record?.code !== wanted) return undefined;
  return {
    kind: 'record',
    request: state.id,
    route: state.route,
    number: state.numbers['serial'] ?? '',
    outcome: state.outcome ?? 'done',
    closedAt: state.closedAt ?? state.record.at,
    sha256: state.record.sha256,
  };
}

/** Looks a slip up: its own code says which issue it is, so that an older print is told to be void. */
export async function verifySlip(
  world: World,
  request: string,
  code: string,
): Promise<Verified | undefined> {
  const state = (await loadRequest(world.db, world.tables.facts, request))?.state;
  const slip = state?.slips.find(
    (issue) => slipCode(world.digest, request, issue) === code.toUpperCase(),
  );
  if (state === undefined || slip === undefined) return undefined;
  const voided = voidOf(slip, state);
  return {
    kind: 'slip',
    request,
    route: state.route,
    number: slip.number,
    issuedAt: slip.at,
    ...(voided === undefined ? {} : { voided }),
    ...(state.closedAt === undefined ? {} : { closedAt: state.closedAt }),
  };
}
