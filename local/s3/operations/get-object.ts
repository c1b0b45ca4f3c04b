import type { WireReply } from '#local/wire.ts';
import type { Call, Operation } from '../call.ts';
import { checkHeaderValue } from '../description.ts';
import { findVersion } from '../find-version.ts';
import { checksumHeader } from '../payload/checksum.ts';
import { readContent } from '../read-content.ts';
import { empty } from '../reply.ts';
import { readRange } from '../rules/byte-range.ts';
import type { ByteRange } from '../rules/byte-range.ts';
import { checkRead, readConditions } from '../rules/conditions.ts';
import type { Archive } from '../store/archive.ts';
import type { ObjectVersion } from '../store/version.ts';

export const getObject: Operation = async (call, archive) => {
  const version = findVersion(call, archive);
  const found = describe(call, archive, version);
  if (found.status === 304) return empty(304, found.headers);
  return { ...found, body: await readContent(archive, version, found.range) };
};

export const headObject: Operation = (call, archive) => {
  const found = describe(call, archive, findVersion(call, archive));
  return { ...found, body: new Uint8Array() };
};

interface Found extends Omit<WireReply, 'body'> {
  readonly range: ByteRange | undefined;
}

function describe(call: Call, archive: Archive, version: ObjectVersion): Found {
  const { content, modifiedAt } = version;
  const about = aboutHeaders(version, archive.buckets.get(call.bucket).versioning !== 'Off');
  const held = { etag: content.etag, modifiedAt };
  if (checkRead(held, readConditions(call.headers)) === 'not-modified') {
    return { status: 304, headers: about, range: undefined };
  }
  const range = stillApplies(call.headers['if-range'], about)
    ? readRange(call.headers['range'], content.size)
    : undefined;
  const length = range === undefined ? content.size : range.last - range.first + 1;
  return {
    status: range === undefined ? 200 : 206,
    headers: {
      ...about,
      ...content.headers,
      ...overrides(call.query),
      ...(range === undefined && checksumHeaders(call, version)),
      ...(range !== undefined && {
        'content-range': `bytes ${range.first}-${range.last}/${content.size}`,
      }),
      'content-length': String(length),
      'accept-ranges': 'bytes',
    },
    range,
  };
}

function aboutHeaders(
  { content, modifiedAt, versionId, lock, tags }: ObjectVersion,
  versioned: boolean,
): Readonly<Record<string, string>> {
  const metadata = Object.entries(content.metadata).map(([name, value]) => [
    `x-amz-meta-${name}`,
    value,
  ]);
  const tagCount = Object.keys(tags).length;
  return {
    etag: `"${content.etag}"`,
    'last-modified': modifiedAt.toUTCString(),
    ...Object.fromEntries(metadata),
    ...(versioned && { 'x-amz-version-id': versionId }),
    ...(tagCount > 0 && { 'x-amz-tagging-count': String(tagCount) }),
    ...(lock.retention !== undefined && {
      'x-amz-object-lock-mode': lock.retention.mode,
      'x-amz-object-lock-retain-until-date': lock.retention.until.toISOString(),
    }),
    ...(lock.legalHold && { 'x-amz-object-lock-legal-hold': 'ON' }),
  };
}

function checksumHeaders(
  { headers }: Call,
  { content }: ObjectVersion,
): Readonly<Record<string, string>> {
  const { checksum } = content;
  if (checksum === undefined || headers['x-amz-checksum-mode'] !== 'ENABLED') return {};
  return {
    [checksumHeader(checksum.algorithm)]: checksum.value,
    'x-amz-checksum-type': 'FULL_OBJECT',
  };
}

/** A presigned link may say how the answer is to be labelled, for instance under which name to save it. */
function overrides(query: URLSearchParams): Readonly<Record<string, string>> {
  const named = [...query].filter(([name]) => name.startsWith('response-'));
  return Object.fromEntries(
    named.map(([name, value]) => [name.slice('response-'.length), checkHeaderValue(name, value)]),
  );
}

const stillApplies = (ifRange: string | undefined, about: Readonly<Record<string, string>>) =>
  ifRange === undefined || ifRange === about['etag'] || ifRange === about['last-modified'];
