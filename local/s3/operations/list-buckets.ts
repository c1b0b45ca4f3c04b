import type { Operation } from '../call.ts';
import { xmlReply } from '../reply.ts';
import { element } from '../xml/write-xml.ts';

export const listBuckets: Operation = (_call, archive) =>
  xmlReply('ListAllMyBucketsResult', [
    element('Owner', [element('ID', 'local')]),
    element(
      'Buckets',
      archive.buckets
        .all()
        .map(({ name, createdAt }) =>
          element('Bucket', [
            element('Name', name),
            element('CreationDate', createdAt.toISOString()),
          ]),
        ),
    ),
  ]);
