import { S3Refusal } from '../s3-refusal.ts';
import type { Version } from './version.ts';
import type { VersionStore } from './version-store.ts';

export interface ListingQuery {
  readonly bucket: string;
  readonly prefix: string;
  readonly delimiter: string;
  readonly limit: number;
}

/** A place in a listing: the first key still to come, by bytes, and within that key the versions below `seq`. */
export interface Place {
  readonly from: Uint8Array;
  readonly seq: number;
}

export interface Listing {
  readonly versions: readonly Version[];
  readonly commonPrefixes: readonly string[];
  /** Where the next page begins; absent when all is listed. */
  readonly next: Place | undefined;
}

// 0xFF occurs in no UTF-8 text, so this bounds every key that begins so.
const endOf = (prefix: string) => Buffer.concat([Buffer.from(prefix), Buffer.from([0xff])]);

const newest = Number.MAX_SAFE_INTEGER;
const startingAt = (key: string): Place => ({ from: Buffer.from(key), seq: newest });
export const startingAfter = (key: string): Place => ({
  from: Buffer.concat([Buffer.from(key), Buffer.from([0])]),
  seq: newest,
});
const startingAfterPrefix = (prefix: string): Place => ({ from: endOf(prefix), seq: newest });
const startingAfterVersion = (version: Version): Place => ({
  from: Buffer.from(version.key),
  seq: version.seq,
});

/** Lists current objects, keys that share a prefix up to the delimiter folded into one entry. */
export const listObjects = (store: VersionStore, query: ListingQuery, start: Place): Listing =>
  list(query, start, startingAfterKeyOf, ({ from }, to, limit) =>
    store.currentObjects(query.bucket, from, to, limit),
  );

/** Lists every version and delete marker, newest first within a key. */
export const listVersions = (store: VersionStore, query: ListingQuery, start: Place): Listing =>
  list(query, start, startingAfterVersion, ({ from, seq }, to, limit) =>
    store.allVersions(query.bucket, from, seq, to, limit),
  );

const startingAfterKeyOf = (version: Version) => startingAfter(version.key);

// Rows read at a time where folding may skip most of them.
const foldingPage = 50;

function list(
  { prefix, delimiter, limit }: ListingQuery,
  start: Place,
  after: (version: Version) => Place,
  page: (place: Place, to: Uint8Array, limit: number) => readonly Version[],
): Listing {
  const versions: Version[] = [];
  const commonPrefixes: string[] = [];
  const to = endOf(prefix);
  let place = Buffer.compare(start.from, Buffer.from(prefix)) < 0 ? startingAt(prefix) : start;

  for (;;) {
    const room = limit - versions.length - commonPrefixes.length;
    const asked = Math.min(room + 1, delimiter === '' ? limit + 1 : foldingPage);
    const found = page(place, to, asked);
    if (room === 0) return { versions, commonPrefixes, next: found.length > 0 ? place : undefined };
    const folded = found.findIndex(({ key }) => foldOf(key, prefix, delimiter) !== undefined);
    const taken = found.slice(0, Math.min(folded === -1 ? found.length : folded, room));
    versions.push(...taken);

    const last = taken.at(-1);
    if (last !== undefined) place = after(last);
    if (taken.length === found.length && found.length < asked) {
      return { versions, commonPrefixes, next: undefined };
    }
    const fold = foldOf(found[taken.length]?.key ?? '', prefix, delimiter);
    if (fold !== undefined && taken.length < room) {
      commonPrefixes.push(fold);
      place = startingAfterPrefix(fold);
    }
  }
}

function foldOf(key: string, prefix: string, delimiter: string): string | undefined {
  const at = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
  return at === -1 ? undefined : key.slice(0, at + delimiter.length);
}

/** Writes a place among objects as an opaque continuation token. */
export const tokenOf = ({ from }: Place): string => Buffer.from(from).toString('base64url');

export function placeOf(token: string): Place {
  const from = Buffer.from(token, 'base64url');
  if (from.length === 0 || from.toString('base64url') !== token) {
    throw new S3Refusal('InvalidArgument', 'The continuation token provided is incorrect');
  }
  return { from, seq: newest };
}

/** A place among versions as S3 hands it out: the last key or common prefix listed, and the last of its versions. */
export interface VersionMarkers {
  readonly key: string;
  readonly version: string | undefined;
}

// Numbers rather than version ids, so that a client may delete what it has listed and still ask for the next page.
export const markersOf = ({ from, seq }: Place): VersionMarkers =>
  seq === newest
    ? { key: Buffer.from(from.subarray(0, -1)).toString(), version: undefined }
    : { key: Buffer.from(from).toString(), version: `before-${seq}` };

export function placeAfter(
  { key, version }: VersionMarkers,
  { prefix, delimiter }: ListingQuery,
): Place {
  if (version === undefined) {
    return foldOf(key, prefix, delimiter) === key ? startingAfterPrefix(key) : startingAfter(key);
  }
  const [, seq] = /^before-(\d{1,15})$/u.exec(version) ?? [];
  if (seq === undefined) throw new S3Refusal('InvalidArgument', 'Invalid version id specified');
  return { from: Buffer.from(key), seq: Number(seq) };
}
