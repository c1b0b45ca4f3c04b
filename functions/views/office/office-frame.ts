import type { SettingRule } from '#domain/office-settings.ts';
import { type Html, markup, nothing } from '#statemachines/html.ts';
import { type Frame, frame } from '../frame.ts';
import { saying } from '../saying.ts';

/** What every administrators' page has around its matter: also how much waits on the others. */
export interface OfficeFrame extends Omit<Frame, 'title' | 'section'> {
  /** Whether the reader changes the office; an inspector only reads. */
  readonly administers: boolean;
  /** Active persons. */
  readonly people: number;
  /** Proposals not yet confirmed or dropped. */
  readonly waiting: number;
  /** Mails not delivered to an address that still stands, and work set aside. */
  readonly trouble: number;
  /** Every setting there is: what changes of them are called. */
  readonly settings: readonly SettingRule[];
}

export type OfficeTab =
  'people' | 'things' | 'standards' | 'settings' | 'proposals' | 'history' | 'trouble';

/** An administrators' page; `matter` begins with the page's only h1. The tabs stand above it. */
export function officePage(
  about: OfficeFrame,
  { tab, title }: { readonly tab: OfficeTab; readonly title: string },
  matter: Html,
): string {
  return frame(
    { ...about, section: 'office', title },
    markup`${tabs(about, tab)}\n<div class="f">${matter}</div>`,
  );
}

/** What an inspector reads. */
const readable: ReadonlySet<OfficeTab> = new Set(['settings', 'things', 'standards', 'history']);

function tabs(
  { administers, people, waiting, trouble, language }: OfficeFrame,
  current: OfficeTab,
): Html {
  const say = saying(language);
  const items = [
    { id: 'people', href: '/office/people', title: say('人员', 'People'), count: people },
    { id: 'settings', href: '/office/settings', title: say('规则', 'Rules'), count: undefined },
    { id: 'things', href: '/office/things', title: say('物品', 'Things'), count: undefined },
    {
      id: 'standards',
      href: '/office/standards',
      title: say('标准', 'Standards'),
      count: undefined,
    },
    {
      id: 'proposals',
      href: '/office/proposals',
      title: say('待确认', 'Confirm'),
      count: waiting,
    },
    { id: 'trouble', href: '/office/trouble', title: say('未送达', 'Mail'), count: trouble },
    { id: 'history', href: '/office/history', title: say('记录', 'History'), count: undefined },
  ] as const;
  const open = items.filter(({ id }) => administers || readable.has(id));
  const shown = open.map(({ id, href, title, count }) => {
    const mark = id === current ? markup` aria-current="page"` : nothing;
    return markup`<li><a class="row" href="${href}"${mark}>${title}${count !== undefined && ` ${String(count)}`}</a></li>`;
  });
  return markup`<nav class="no-print" aria-label="${say('人员和岗位', 'People and posts')}"><ul class="count">${shown}</ul></nav>`;
}
