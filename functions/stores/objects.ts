import {
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

/** Files on their way in and out. Keys are made by us; people's names for files are data. */
export interface Objects {
  /** A form a browser can post one file with: this key, this size at most, for ten minutes. */
  ticket(
    key: string,
    maxBytes: number,
    redirect?: string,
  ): Promise<{ url: string; fields: Readonly<Record<string, string>> }>;
  /** Bytes and version of what was uploaded, or undefined where nothing arrived. */
  read(key: string, version?: string): Promise<{ bytes: Uint8Array; version: string } | undefined>;
  /** Address for reading, good for five minutes; the file is offered under `name`. */
  address(key: string, name: string, inline: boolean, version?: string): Promise<string>;
  /** Writes once: an object already there with this key has the same bytes, because keys carry their hash. */
  keep(key: string, bytes: Uint8Array, mime: string): Promise<void>;
  exists(key: string): Promise<boolean>;
}

export function s3Objects(s3: S3Client, bucket: string): Objects {
  return {
    async ticket(key, maxBytes, redirect) {
      const { url, fields } = await createPresignedPost(s3, {
        Bucket: bucket,
        Key: key,
        Conditions: [['content-length-range', 1, maxBytes]],
        ...(redirect === undefined ? {} : { Fields: { success_action_redirect: redirect } }),
        Expires: 600,
      });
      return { url, fields };
    },
    async read(key, version) {
      try {
        const { Body: body, VersionId } = await s3.send(
          new GetObjectCommand({ Bucket: bucket, Key: key, ...versionOf(version) }),
        );
        if (body === undefined) return undefined;
        return { bytes: await body.transformToByteArray(), version: VersionId ?? '' };
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    address: (key, name, inline, version) =>
      getSignedUrl(
        s3,
        new GetObjectCommand({
          Bucket: bucket,
          Key: key,
          ...versionOf(version),
          ResponseContentDisposition: `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
        }),
        { expiresIn: 300 },
      ),
    async keep(key, bytes, mime) {
      try {
        await s3.send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: key,
            Body: bytes,
            ContentType: mime,
            IfNoneMatch: '*',
          }),
        );
      } catch (error) {
        if (!(error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412))
          throw error;
      }
    },
    async exists(key) {
      try {
        await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
        return true;
      } catch (error) {
        if (isMissing(error)) return false;
        throw error;
      }
    },
  };
}

const versionOf = (version: string | undefined): { VersionId?: string } =>
  version === undefined || version === '' ? {} : { VersionId: version };

const isMissing = (error: unknown): boolean =>
  error instanceof NotFound ||
  (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404);
