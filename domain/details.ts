import type { LimitUnit } from './clock/limit-end.ts';
import type { Fault } from './fault.ts';
import type { Text } from './words.ts';

/** So many files a rule takes. */
interface FileCount {
  readonly title: Text;
  readonly min: number;
  readonly max: number;
}

/**
 * Everything a person can do something about. Each code has typed details, a sentence in both languages that tells the
 * next move, and a status; adding a code without them does not compile. Anything else is a bug and stays an Error.
 */
export interface Details {
  // filing
  'route-unknown': { route: string };
  'not-allowed-to-file': { route: Text; posts: readonly Text[] };
  'route-off': { route: Text; instead?: Text };
  'form-faults': { faults: readonly Fault[] };
  'draft-unknown': { draft: string };
  'no-signer': { step: Text };
  // deciding
  'request-unknown': { request: string };
  'not-yours-to-see': { request: string };
  'not-your-step': { step: Text; owner: Text };
  'already-decided': { step: Text; by: Text; at: Text; act: Text };
  'step-moved-on': {
    step: Text;
    why: 'returned' | 'withdrawn' | 'refused' | 'void' | 'reassigned' | 'moved' | 'taken-back';
  };
  'step-not-open': { step: Text };
  'document-changed': { headline: string };
  'own-request': { step: Text };
  recused: { step: Text; requester: Text; why: Text };
  'stand-in-over': { step: Text; absent: Text; lastDay: Text };
  'stand-in-barred': { step: Text; absent: Text };
  'same-person': { step: Text; earlier: Text; why: Text };
  'kept-for': { step: Text; later: Text; why: Text };
  'outcome-unknown': { outcome: string };
  'opinion-missing': { outcome: Text };
  'opinion-too-long': { max: number };
  'words-unfit': { says: Text };
  'secret-words': { mark: string };
  'no-words-here': { noun: Text };
  'controls-unconfirmed': { controls: readonly Text[] };
  'return-target': { target: string };
  'text-changed': { step: Text; signer: string };
  'guard-broken': { says: Text; field: string; more?: readonly { says: Text; field: string }[] };
  'slip-not-printed': { slip: Text; number: string };
  'withdraw-too-late': { step: Text };
  'not-the-requester': { request: string };
  'request-closed': { request: string };
  busy: Record<string, never>;
  // what requests draw on one another
  'offer-drawn': { number: string; by: readonly string[]; drawn: string };
  'offer-gone': { number: string };
  'drawn-too-much': { number: string; left: string; by: readonly string[] };
  'came-before': { title: Text; first: string };
  'ties-too-many': Record<string, never>;
  // moving work
  'not-your-turn': { step: Text; first: Text };
  'stepped-aside': { step: Text };
  'signed-already': { step: Text };
  'not-allowed-here': { act: Text; step: Text };
  'target-unfit': {
    name: string;
    why: 'gone' | 'self' | 'requester' | 'apart' | 'aside' | 'signed' | 'waiting';
  };
  'target-missing': { act: Text };
  'reason-missing': { act: Text };
  'no-replacement': { step: Text };
  'signers-too-many': { depth: number };
  'signer-not-yours': { step: Text };
  'signer-done': { step: Text };
  'signer-last': { step: Text };
  'take-back-not-yours': { step: Text };
  'take-back-too-late': { step: Text };
  'reader-unfit': { name: string; why: 'gone' | 'self' | 'waiting' };
  'readers-too-many': { readers: number; times: number };
  'not-your-reading': Record<string, never>;
  'circulation-not-yours': Record<string, never>;
  'circulation-over': { why: Text };
  'bulk-none': Record<string, never>;
  'bulk-too-many': { max: number };
  'urge-own': { step: Text };
  'urged-lately': { last: Text; next: Text };
  'phone-leader': { owner: Text };
  'phone-time': Record<string, never>;
  'paper-day': Record<string, never>;
  // bookings
  'booked-already': {
    title: Text;
    thing: Text;
    time: Text;
    by: string;
    number: string;
    field: string;
  };
  'booking-unfit': { title: Text; why: 'backwards' | 'too-long'; most: number; field: string };
  // papers
  'paper-unknown': Record<string, never>;
  'paper-laid-away': { title: Text; place: string };
  'paper-not-with-you': { title: Text; holder: string };
  'paper-under-way': { title: Text; to: string; at: Text };
  'paper-not-under-way': { title: Text; holder: string };
  'paper-not-for-you': { title: Text; to: string };
  'paper-target': { name: string; why: 'gone' | 'self' | 'holder' };
  'paper-place': { title: Text };
  // writing by hand
  'handwriting-unreadable': Record<string, never>;
  'handwriting-too-large': Record<string, never>;
  // clocks
  'pause-ground': { step: Text; grounds: readonly Text[] };
  'pause-document': { reason: Text };
  'clock-paused': { step: Text; since: Text; reason: Text };
  'clock-not-paused': { step: Text };
  'clock-over': { step: Text; due: Text };
  'extension-amount': { most: number; unit: LimitUnit };
  'extension-too-long': { left: number; unit: LimitUnit; basis: Text };
  'extension-pending': { step: Text; since: Text; approver: Text };
  'extension-used-up': { step: Text; times: number };
  'extension-late': { step: Text; due: Text };
  'own-extension': { step: Text };
  // links and signing in
  'link-unknown': Record<string, never>;
  'link-dead': { says: Text };
  'sign-in-needed': Record<string, never>;
  'passkey-needed': Record<string, never>;
  'passkey-unknown': Record<string, never>;
  'passkey-invalid': Record<string, never>;
  'passkey-stale': Record<string, never>;
  'passkey-many': { max: number };
  'second-unfit': Record<string, never>;
  'confirm-gone': Record<string, never>;
  'pin-unset': Record<string, never>;
  'pin-unfit': { says: Text };
  'pin-wrong': { left: number };
  'pin-frozen': Record<string, never>;
  'pin-code': Record<string, never>;
  'own-pin-code': Record<string, never>;
  'page-expired': Record<string, never>;
  'foreign-origin': Record<string, never>;
  'not-allowed': { what: Text };
  'account-unknown': Record<string, never>;
  // files
  'file-kind': { name: string; kinds: readonly string[] };
  'file-lies': { name: string };
  'file-size': { name: string; max: number };
  'file-empty': { name: string };
  'file-name': { name: string };
  'file-missing': { name: string };
  'file-secret': { name: string; mark: string };
  'file-changed': { name: string };
  'file-count': FileCount & { more?: readonly FileCount[] };
  // the office
  'office-faults': { faults: readonly Fault[] };
  'second-person': Record<string, never>;
  'change-unknown': { change: string };
  'stand-in-unknown': Record<string, never>;
  // registers
  'period-unsound': Record<string, never>;
  'table-unreadable': Record<string, never>;
  'table-heads': { missing: readonly Text[] };
  'table-empty': Record<string, never>;
  'table-long': { max: number };
  'lines-unmatched': { lines: readonly { readonly line: number; readonly says: Text }[] };
  // the API
  'body-unreadable': Record<string, never>;
  'nothing-here': Record<string, never>;
  'key-reused': Record<string, never>;
  'record-pending': { request: string };
  'slip-unknown': { number: string };
}

export type ProblemCode = keyof Details;
