import { jsonReply, type Reply } from '../gateway/reply.ts';
import { isFields } from '../data-folder/read-json.ts';
import { lifetimeSeconds } from './demo-token.ts';
import type { People } from './person.ts';

/** `POST /demo/token {person}`, as JSON or as a form: `{access_token, token_type, expires_in, scope}`. */
export function tokenRoute(people: People, makeToken: (person: string) => Promise<string>) {
  return async (body: Uint8Array): Promise<Reply> => {
    const wanted = readPerson(Buffer.from(body).toString('utf8'));
    const everyone = await people();
    const person = everyone.find(({ id, name }) => id === wanted || name === wanted);
    if (person === undefined) {
      return jsonReply(404, {
        code: 'person-unknown',
        message: '演示单位没有这个人。请用 {"person": "人员编号或姓名"}，可选的人见 details。',
        details: { people: everyone.map(({ id, name, posts }) => ({ id, name, posts })) },
      });
    }
    return jsonReply(200, {
      access_token: await makeToken(person.id),
      token_type: 'Bearer',
      expires_in: lifetimeSeconds,
      scope: 'qianban',
      person: person.id,
    });
  };
}

function readPerson(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const person = isFields(value) ? value['person'] : undefined;
    return typeof person === 'string' ? person : undefined;
  } catch {
    return new URLSearchParams(text).get('person') ?? undefined;
  }
}
