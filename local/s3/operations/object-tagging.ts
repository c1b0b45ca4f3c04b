import type { WireReply } from '#local/wire.ts';
import type { Call, Operation } from '../call.ts';
import { findVersion } from '../find-version.ts';
import { empty, xmlReply } from '../reply.ts';
import { checkTags } from '../rules/tags.ts';
import type { Tags } from '../rules/tags.ts';
import type { Archive } from '../store/archive.ts';
import {
  childNamed,
  childrenNamed,
  malformed,
  onlyKnows,
  readDocument,
  textNamed,
} from '../xml/read-xml.ts';
import { element } from '../xml/write-xml.ts';

export const getObjectTagging: Operation = (call, archive) => {
  const version = findVersion(call, archive);
  const tags = Object.entries(version.tags).map(([name, value]) =>
    element('Tag', [element('Key', name), element('Value', value)]),
  );
  return xmlReply('Tagging', [element('TagSet', tags)], { 'x-amz-version-id': version.versionId });
};

export const putObjectTagging: Operation = (call, archive) =>
  retag(call, archive, readTagging(call.payload.body), 200);

export const deleteObjectTagging: Operation = (call, archive) => retag(call, archive, {}, 204);

function retag(call: Call, archive: Archive, tags: Tags, status: number): WireReply {
  const versionId = archive.commit(() => {
    const version = findVersion(call, archive);
    archive.versions.setTags(version, tags);
    return version.versionId;
  });
  return empty(status, { 'x-amz-version-id': versionId });
}

/** Reads the Tagging document, the body of a request or a form's `tagging` field. */
export function readTagging(body: Uint8Array): Tags {
  const set = childNamed(readDocument(body, 'Tagging'), 'TagSet') ?? malformed();
  onlyKnows(set, ['Tag']);
  return checkTags(
    childrenNamed(set, 'Tag').map(
      (tag) =>
        [textNamed(tag, 'Key') ?? malformed(), textNamed(tag, 'Value') ?? malformed()] as const,
    ),
  );
}
