import type { Operation } from '../call.ts';
import { empty } from '../reply.ts';

export const headBucket: Operation = ({ bucket, region }, archive) => {
  archive.buckets.get(bucket);
  return empty(200, { 'x-amz-bucket-region': region });
};
