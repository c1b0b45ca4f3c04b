import { checkBucketName } from '../address.ts';
import { isTrue } from '../call.ts';
import type { Operation } from '../call.ts';
import { empty } from '../reply.ts';
import { S3Refusal } from '../s3-refusal.ts';
import { onlyKnows, readDocument, textNamed } from '../xml/read-xml.ts';

/** Creates a bucket. A bucket that exists is refused everywhere alike, though us-east-1 itself would nod. */
export const createBucket: Operation = ({ bucket, headers, payload, at, region }, archive) => {
  checkBucketName(bucket);
  if (payload.body.length > 0) {
    const document = readDocument(payload.body, 'CreateBucketConfiguration');
    onlyKnows(document, ['LocationConstraint']);
    const place = textNamed(document, 'LocationConstraint');
    if (place !== undefined && place !== '' && place !== region) {
      throw new S3Refusal(
        'IllegalLocationConstraintException',
        `The ${place} location constraint is incompatible for the region specific endpoint this request was sent to.`,
      );
    }
  }
  const created = archive.commit(() =>
    archive.buckets.create(bucket, at, isTrue(headers['x-amz-bucket-object-lock-enabled'])),
  );
  if (!created) {
    throw new S3Refusal(
      'BucketAlreadyOwnedByYou',
      'Your previous request to create the named bucket succeeded and you already own it.',
      {
        details: { BucketName: bucket },
      },
    );
  }
  return empty(200, { location: `/${bucket}` });
};
