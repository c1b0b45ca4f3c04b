import { type Office, personOf } from '#domain/office.ts';
import type { Language } from '#domain/words.ts';
import type { Actor, Deeds } from '../deeds/deeds.ts';
import type { Browser } from '../http/browser.ts';
import { page, type Reply, withCookies } from '../http/reply.ts';
import type { Visit } from '../http/visit.ts';
import type { Frame } from '../views/frame.ts';
import type { World } from '../world.ts';

/** What every page is made with. */
export interface Shop {
  readonly world: World;
  readonly deeds: Deeds;
  readonly browser: Browser;
}

/** Who reads a page, in which language, and in which office at which moment. */
export interface Reader {
  readonly actor: Actor;
  readonly office: Office;
  readonly language: Language;
  readonly now: string;
  /** What the page's frame needs. */
  readonly frame: Omit<Frame, 'title'>;
  /** The page as an answer; remembers a language just chosen. */
  readonly reply: (html: string, status?: number) => Reply;
}

/** Reads who is signed in. Throws `sign-in-needed`. */
export const signedInReader = async ({ world }: Shop, visit: Visit): Promise<Reader> =>
  readerOf(world, visit, await visit.actor(), true);

/** `signsOut`: whether the page offers to end a session; one reached by a link has none to end. */
export async function readerOf(
  world: World,
  visit: Visit,
  actor: Actor,
  signsOut: boolean,
): Promise<Reader> {
  const office = await world.office.load();
  const chosen = languageIn(visit.query.get('lang'));
  const known = visit.cookies.has('language')
    ? undefined
    : personOf(office, actor.person)?.language;
  const language = chosen ?? known ?? visit.language;
  return {
    actor,
    office,
    language,
    now: world.now(),
    frame: {
      language,
      office,
      person: actor.person,
      here: visit.page,
      // One who came by a mail's link is here for one thing; it has no navigation.
      ...(signsOut ? { signOut: visit.hidden(), section: 'desk' } : {}),
    },
    reply: (html, status) => {
      const reply = page(html, status);
      return chosen === undefined ? reply : withCookies(reply, languageCookie(chosen));
    },
  };
}

const languageIn = (wish: string | null): Language | undefined =>
  wish === 'zh' || wish === 'en' ? wish : undefined;

/** No secret: it only remembers which language somebody reads. */
const languageCookie = (language: Language): string =>
  `language=${language}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax`;
