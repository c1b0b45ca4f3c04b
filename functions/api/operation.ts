import type { ProblemCode } from '#domain/problem.ts';
import type { JsonObject } from '#domain/words.ts';
import type { Actor } from '#functions/deeds/deeds.ts';
import type { Memory } from '#functions/http/once.ts';
import type { Reply } from '#functions/http/reply.ts';
import type { Param, ParamsOf } from '#functions/http/route.ts';
import type { Shape } from './shape.ts';

/** A program's request, after its token and its body have been read. */
export interface Call<Name extends string = never, Body = undefined> {
  readonly actor: Actor;
  readonly param: Param<Name>;
  readonly query: URLSearchParams;
  readonly body: Body;
  /** The caller's `Idempotency-Key`, if it sent one. */
  readonly key: string | undefined;
  /** For acts of several writes: how far an earlier call under the same key came. */
  readonly memory: Memory;
}

/** One entry of the API: what the document says of it, and what it does. */
export interface Operation {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly about: About;
  readonly body?: JsonObject;
  readonly run: (call: Call<string, unknown>) => Promise<Reply>;
}

export interface About {
  readonly id: string;
  readonly summary: string;
  /** Names and meanings of query parameters, all of them optional. */
  readonly query?: Readonly<Record<string, string>>;
  readonly answers: Answers;
  /** Refusals of its own; those that every operation may give are added by the document. */
  readonly refusals: readonly ProblemCode[];
}

interface Answers {
  readonly status: 200 | 201 | 303;
  readonly description: string;
  /** Left out: an empty body, and `Location` tells where to go. */
  readonly schema?: JsonObject;
  /** What it may answer beside JSON. */
  readonly mime?: string;
}

export const get = <const Path extends string>(
  path: Path,
  about: About,
  run: (call: Call<ParamsOf<Path>>) => Promise<Reply>,
): Operation => ({
  method: 'GET',
  path,
  about,
  run: (call) => run({ ...call, body: undefined }),
});

export const post = <const Path extends string, Body>(
  path: Path,
  about: About,
  body: Shape<Body>,
  run: (call: Call<ParamsOf<Path>, Body>) => Promise<Reply>,
): Operation => ({
  method: 'POST',
  path,
  about,
  body: body.schema,
  run: (call) => run({ ...call, body: body.read(call.body) }),
});
