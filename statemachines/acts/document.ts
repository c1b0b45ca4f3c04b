import { canonical, type Digest } from '#domain/chain.ts';
import type { Attachment } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';

/** Hash of what is signed: the route's version, the data, and every attachment with its own hash. */
export const documentHash = (
  digest: Digest,
  routeHash: string,
  data: JsonObject,
  attachments: readonly Attachment[],
): string =>
  digest(
    canonical({
      route: routeHash,
      data,
      attachments: attachments.map(({ id, rule, name, sha256 }) => ({ id, rule, name, sha256 })),
    }),
  );
