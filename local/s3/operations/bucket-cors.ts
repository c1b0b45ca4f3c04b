import type { Operation } from '../call.ts';
import { empty, xmlReply } from '../reply.ts';
import { readCors } from '../rules/cors.ts';
import { S3Refusal } from '../s3-refusal.ts';
import { element } from '../xml/write-xml.ts';

export const putBucketCors: Operation = ({ bucket, payload }, archive) => {
  readCors(payload.body);
  archive.commit(() => {
    archive.buckets.get(bucket);
    archive.buckets.setCors(bucket, payload.body);
  });
  return empty(200);
};

export const getBucketCors: Operation = ({ bucket }, archive) => {
  const { cors } = archive.buckets.get(bucket);
  if (cors.length === 0) {
    throw new S3Refusal('NoSuchCORSConfiguration', 'The CORS configuration does not exist');
  }
  return xmlReply(
    'CORSConfiguration',
    cors.map(({ origins, methods, headers, exposed, maxAgeSeconds }) =>
      element('CORSRule', [
        ...origins.map((origin) => element('AllowedOrigin', origin)),
        ...methods.map((method) => element('AllowedMethod', method)),
        ...headers.map((header) => element('AllowedHeader', header)),
        ...exposed.map((header) => element('ExposeHeader', header)),
        maxAgeSeconds === undefined ? undefined : element('MaxAgeSeconds', maxAgeSeconds),
      ]),
    ),
  );
};
