import { variables } from './names.ts';
import type { Host } from './host.ts';
import { front, type Front, type FrontPorts } from './http/front.ts';
import { logToStderr } from './http/log.ts';
import { plainNotice } from './http/notice.ts';
import { peopleOf } from './pages/people-of.ts';
import { standing } from './links/standing.ts';
import { remail } from './links/remail.ts';
import { accountStore } from './stores/accounts.ts';
import { idempotencyStore } from './stores/idempotency.ts';
import { keptFormStore } from './stores/kept-forms.ts';
import { linkStore } from './stores/links.ts';
import { sessionStore } from './stores/sessions.ts';
import type { World } from './world.ts';

/** Reads a variable that a function cannot do without. */
export function needed(
  { environment }: Pick<Host, 'environment'>,
  name: keyof typeof variables,
): string {
  const value = environment[variables[name]];
  if (value === undefined || value === '')
    throw new Error(`the environment lacks ${variables[name]}`);
  return value;
}

/** All that the functions which people reach need to meet the web. */
export function frontOf(world: World, host: Host): Front {
  const { db, tables } = world;
  const ports: FrontPorts = {
    site: { baseUrl: world.baseUrl, uploadsOrigin: uploadsOrigin(host), notice: plainNotice },
    sealKey: needed(host, 'sealKey'),
    provider: {
      issuer: needed(host, 'issuer'),
      clientId: needed(host, 'clientId'),
      clientSecret: needed(host, 'clientSecret'),
    },
    stores: {
      sessions: sessionStore(db, tables.facts),
      links: linkStore(db, tables.facts),
      keptForms: keptFormStore(db, tables.facts),
      idempotency: idempotencyStore(db, tables.facts),
    },
    people: peopleOf(world, accountStore(db, needed(host, 'office'))),
    standing: standing(world),
    remail: remail(world),
    now: () => new Date(world.now()),
    log: logToStderr,
  };
  return front(ports);
}

/** Where upload forms go: the host's own S3 where it brings one, else the bucket's address in its region. */
function uploadsOrigin(host: Host): string {
  const { environment } = host;
  const endpoint = environment['AWS_ENDPOINT_URL_S3'];
  if (endpoint !== undefined) return new URL(endpoint).origin;
  const region = environment['AWS_REGION'] ?? '';
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return `https://${needed(host, 'uploads')}.s3.${region}.${suffix}`;
}
