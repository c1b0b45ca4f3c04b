import { GetObjectCommand } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import type { PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { bytesOf, openRig } from './rig.ts';

export const Bucket = 'inbox';

export type Fields = Readonly<Record<string, string>>;

/** What a form was answered, in short. */
export const outcome = async (answer: Response) => {
  const text = await answer.text();
  const told = (tag: string) => new RegExp(`<${tag}>([^<]*)<`, 'u').exec(text)?.[1];
  return { status: answer.status, code: told('Code'), message: told('Message') };
};

/** A store over HTTP with one bucket, and a browser's upload form before it. */
export async function openFormRig() {
  const rig = await openRig('over HTTP');
  await rig.bucket(Bucket);
  return {
    ...rig,
    presign: (more: Partial<PresignedPostOptions> = {}) =>
      createPresignedPost(rig.sdk, { Bucket, Key: 'case-7/quote.pdf', Expires: 300, ...more }),
    send(fields: Fields, content = 'quote', name = 'quote.pdf', bucket = Bucket) {
      const form = new FormData();
      for (const [field, value] of Object.entries(fields)) form.append(field, value);
      form.append('file', new Blob([content], { type: 'application/pdf' }), name);
      return fetch(`${rig.endpoint}/${bucket}`, { method: 'POST', body: form, redirect: 'manual' });
    },
    async stored(Key: string) {
      const found = await rig.sdk.send(new GetObjectCommand({ Bucket, Key }));
      return { ...found, text: (await bytesOf(found.Body)).toString() };
    },
  };
}

export type FormRig = Awaited<ReturnType<typeof openFormRig>>;
