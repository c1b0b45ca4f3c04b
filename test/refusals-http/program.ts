import type { JsonObject } from '#domain/words.ts';

/** What a program was answered. A refusal has all of `code`, `message` and `details`; other answers have none. */
export interface Answer {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly details: JsonObject;
  readonly body: JsonObject;
  /** `id` of what was made; empty where nothing was. */
  readonly id: string;
}

/** Somebody's program, with a token. */
export interface Program {
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Announces a file and sends it to the store: the ticket's id. What is sent may be something else. */
  upload(name: string, bytes: Uint8Array, announced?: JsonObject): Promise<string>;
}

export function program(url: string, token: string): Program {
  const authorization = `Bearer ${token}`;
  const post: Program['post'] = async (path, body, headers = {}) =>
    answerOf(
      await fetch(`${url}${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { authorization, 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    );
  return {
    get: async (path) =>
      answerOf(await fetch(`${url}${path}`, { headers: { authorization }, redirect: 'manual' })),
    post,
    async upload(name, bytes, announced = {}) {
      const { status, body, id } = await post('/api/attachments', {
        name,
        size: bytes.length,
        ...announced,
      });
      if (status !== 201) throw new Error(`${name} was refused: ${JSON.stringify(body)}`);
      await sendTo(body, name, bytes);
      return id;
    },
  };
}

/** Posts bytes to where a ticket says, as a browser's form does. */
export async function sendTo(ticket: JsonObject, name: string, bytes: Uint8Array): Promise<number> {
  const form = new FormData();
  const { url, fields }: { url: string; fields: Record<string, string> } = JSON.parse(
    JSON.stringify(ticket),
  );
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  const reply = await fetch(url, { method: 'POST', body: form });
  return reply.status;
}

async function answerOf(reply: Response): Promise<Answer> {
  const text = await reply.text();
  const isJson = reply.headers.get('content-type')?.includes('json') === true;
  const parsed: JsonObject = isJson ? JSON.parse(text) : {};
  const { code, message, details = {}, id } = parsed;
  return {
    status: reply.status,
    code: textOf(code),
    message: textOf(message),
    id: textOf(id),
    details: JSON.parse(JSON.stringify(details)),
    body: parsed,
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
