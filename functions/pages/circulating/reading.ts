import { urgeReaders } from '#domain/acts/circulate.ts';
import { type Circulation, unread } from '#domain/circulation.ts';
import { nearMoment } from '#domain/date-words.ts';
import { personOf } from '#domain/office.ts';
import { officeSetting } from '#domain/office-settings.ts';
import { Problem, refusalOf } from '#domain/problem.ts';
import { maySee, takesPart } from '#functions/deeds/sight.ts';
import type { Reply } from '#functions/http/reply.ts';
import type { Visit } from '#functions/http/visit.ts';
import { attachmentList } from '#functions/views/attachment-list.ts';
import { readDonePage } from '#functions/views/read-done-page.ts';
import { readingPage } from '#functions/views/reading-page.ts';
import { saying } from '#functions/views/saying.ts';
import { opinionsSoFar } from '#functions/views/timeline.ts';
import { content, type Matter, matterOf } from '../matter.ts';
import type { Shop } from '../reader.ts';

/** A circulation as somebody looks at it, and where its pages are. */
export interface ReadingPlace {
  readonly visit: Visit;
  readonly matter: Matter;
  readonly n: number;
  readonly paths: {
    readonly read: string;
    readonly urge: string;
    readonly recall: string;
    readonly file: (attachment: string) => string;
  };
}

/** The circulation named; throws `nothing-here` for none. */
export function circulationAt({ matter, n }: Pick<ReadingPlace, 'matter' | 'n'>): Circulation {
  const found = matter.state.circulations?.find((one) => one.n === n);
  if (found === undefined) throw new Problem('nothing-here', {});
  return found;
}

export async function showReading(
  { deeds }: Shop,
  place: ReadingPlace,
  { typed = '', problem }: { readonly typed?: string; readonly problem?: Problem } = {},
): Promise<Reply> {
  const { visit, matter, paths } = place;
  const { state, route, office, language, actor, frame } = matter;
  const circulation = circulationAt(place);
  const say = saying(language);
  const trail = await deeds.trail(actor, state.id);
  const left = unread(state, circulation);
  const at = (instant: string): string => nearMoment(office.zone, instant, language);
  const name = (id: string): string => personOf(office, id)?.name ?? id;
  const isOwn = circulation.by.person === actor.person && left.length > 0;
  const { recalledAt } = circulation;
  return matter.reply(
    readingPage({
      ...frame,
      routeTitle: route.title[language],
      headline: state.headline,
      number: state.numbers['serial'] ?? '',
      from: circulation.by.name,
      at: at(circulation.at),
      why: circulation.why,
      recalled:
        recalledAt === undefined
          ? ''
          : say(`已于${at(recalledAt)}收回。`, `Recalled on ${at(recalledAt)}.`),
      content: content(matter),
      attachments: attachmentList(state.attachments, route, office, language, ({ id }) =>
        paths.file(id),
      ),
      opinions: opinionsSoFar({ route, office, state, trail, language }),
      read: (state.receipts ?? [])
        .filter(({ of }) => of === circulation.n)
        .map(({ by, at: when, remark }) => ({ name: by.name, at: at(when), remark })),
      unread: left.map(name),
      receipt: left.includes(actor.person) ? { action: paths.read, remark: typed } : undefined,
      own: isOwn
        ? { urge: paths.urge, urged: urgedLately(matter, circulation), recall: paths.recall, typed }
        : undefined,
      hidden: visit.hidden,
      ...(maySee(state, office, actor.person) ? { request: `/requests/${state.id}` } : {}),
      problem,
    }),
    problem?.statusCode,
  );
}

/** Why its readers cannot be urged just now, or nothing. */
function urgedLately({ state, office, actor, now, language }: Matter, { n }: Circulation): string {
  const hours = officeSetting(office, 'urgeHours');
  const asked = { state, office, person: actor.person, now };
  return refusalOf(() => urgeReaders(asked, n, '', hours))?.in(language) ?? '';
}

/** 已阅, from the reader's own page. */
export async function actReading(
  shop: Shop,
  place: ReadingPlace,
  form: URLSearchParams,
  key: string,
): Promise<Reply> {
  const { matter, n } = place;
  const { actor, state: before } = matter;
  const remark = form.get('remark') ?? '';
  try {
    if (form.get('action') !== 'read') throw new Problem('outcome-unknown', { outcome: '' });
    const state = await shop.deeds.markRead(actor, before.id, n, remark, key);
    const after = await matterOf(shop.world, matter, state);
    const { frame, office, reply } = after;
    return reply(
      readDonePage({
        ...frame,
        headline: state.headline,
        number: state.numbers['serial'] ?? '',
        from: circulationAt({ matter: after, n }).by.name,
        remark: remark.trim(),
        request: `/requests/${state.id}`,
        mayCirculate: takesPart(state, office, actor.person),
      }),
    );
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code === 'page-expired') throw problem;
    return showReading(shop, place, { typed: remark, problem });
  }
}
