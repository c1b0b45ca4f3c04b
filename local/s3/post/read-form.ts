import busboy from 'busboy';
import { S3Refusal } from '../s3-refusal.ts';

export interface UploadForm {
  /** The fields before the file, in lower case; S3 passes over what follows the file. */
  readonly fields: Readonly<Record<string, string>>;
  readonly file: Uint8Array;
  /** As the browser sent it, without folders. */
  readonly filename: string;
}

// S3 allows 20 kB of fields in all; the file's size is the policy's business.
const limits = { fieldNameSize: 200, fieldSize: 20_000, fields: 100, files: 1 };

/** Takes a multipart/form-data body apart; what is malformed, doubled or without a file is refused. */
export function readForm(contentType: string, body: Uint8Array): Promise<UploadForm> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string>();
    const chunks: Buffer[] = [];
    let filename: string | undefined;
    const refuse = (message: string) => {
      reject(new S3Refusal('MalformedPOSTRequest', message));
    };

    let form;
    try {
      // Browsers send file names in UTF-8; busboy's own default is latin1.
      form = busboy({ headers: { 'content-type': contentType }, limits, defParamCharset: 'utf8' });
    } catch {
      refuse('The body of your POST request is not well-formed multipart/form-data.');
      return;
    }
    form.on('field', (name, value, info) => {
      if (filename !== undefined) return;
      const known = name.toLowerCase();
      if (info.valueTruncated || info.nameTruncated) refuse(`The field ${name} is too long.`);
      else if (fields.has(known)) refuse(`The field ${name} is there more than once.`);
      else fields.set(known, value);
    });
    form.on('file', (name, stream, info) => {
      if (name.toLowerCase() !== 'file')
        refuse('POST requires exactly one file upload per request, in the field "file".');
      filename = info.filename;
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', reject);
    });
    form.on('filesLimit', () => {
      refuse('POST requires exactly one file upload per request.');
    });
    form.on('fieldsLimit', () => {
      refuse('Your POST request has too many fields.');
    });
    form.on('error', () => {
      refuse('The body of your POST request is not well-formed multipart/form-data.');
    });
    form.on('close', () => {
      if (filename === undefined) refuse('POST requires exactly one file upload per request.');
      else resolve({ fields: Object.fromEntries(fields), file: Buffer.concat(chunks), filename });
    });
    form.end(body);
  });
}
