import { type Person, postsOf } from '#domain/office.ts';
import type { OfficeChange } from '#domain/office-change.ts';
import type { SettingRule } from '#domain/office-settings.ts';
import type { Problem } from '#domain/problem.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { hiddenFields } from '../frame.ts';
import { faultsOf } from '../problem-box.ts';
import { listed, type Say, saying } from '../saying.ts';
import { reasonField } from './change-fields.ts';
import { isThing } from './thing-questions.ts';
import { type Asking, carried, fields, formTitle, questions } from './change-questions.ts';
import { consequences } from './consequences.ts';
import { faultList } from './fault-list.ts';
import { type OfficeFrame, officePage, type OfficeTab } from './office-frame.ts';
import { valueWords } from './setting-words.ts';

export interface ChangePage extends OfficeFrame, Asking {
  /** What was typed, by the form's names. */
  readonly typed: URLSearchParams;
  /** The change as it would be with what is known so far: for what it will do. */
  readonly example: OfficeChange;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly problem?: Problem | undefined;
}

/** Proposing one change: what it is, what it will do, and why. */
export function changePage(given: ChangePage): string {
  const { kind, language, office, action, hidden, problem, typed, example } = given;
  const say = saying(language);
  const title = formTitle(given)[language];
  const back = backTo(given, say);
  const asked = { language, typed, faults: faultsOf(problem) };
  const known = Object.fromEntries(carried[kind].map((name) => [name, typed.get(name) ?? '']));
  const effects = consequences(office, example).map((text) => text[language]);
  return officePage(
    given,
    {
      tab: tabOf(given),
      title:
        problem === undefined ? title : say(`${title}：还没有提出`, `${title}: not proposed yet`),
    },
    markup`<form method="post" action="${action}" novalidate class="cols"><div>${hiddenFields({ ...hidden, ...known })}
<p><a class="plain" href="${back.href}">${back.title}</a></p>
<h1>${title}</h1>
${faultList(problem, questions[kind], language)}
${now(given, say)}
${fields(given, asked)}
${reasonField(asked)}</div>
<section class="act"><h2>${say('之后怎么走', 'What happens next')}</h2>
<p>${say('先提出，由另一位管理员确认后才生效。生效时：', 'It is proposed now and takes effect when another administrator confirms it. Then:')}</p>
<ul class="rows g">${effects.map((effect) => markup`<li class="row">${effect}</li>`)}</ul>
<button class="btn main">${say('提出更改', 'Propose')}</button><a class="btn" href="${back.href}">${say('不改了', 'Leave it')}</a></section>
</form>`,
  );
}

function tabOf({ kind, subject }: Asking): OfficeTab {
  if (subject !== undefined || kind === 'add-person') return 'people';
  if (kind === 'import-standard') return 'standards';
  return isThing(kind) ? 'things' : 'settings';
}

/** The page that this one was opened from. */
function backTo(
  { kind, subject }: Asking,
  say: Say,
): { readonly href: string; readonly title: string } {
  switch (kind) {
    case 'add-person':
    case 'change-address':
    case 'give-post':
    case 'take-post':
    case 'disable-person':
    case 'enable-person':
    case 'hand-over':
    case 'give-stand-in':
    case 'end-stand-in':
    case 'set-rank':
      return subject === undefined
        ? { href: '/office/people', title: say('人员', 'People') }
        : { href: `/office/people/${subject.id}`, title: subject.name };
    case 'oversee':
    case 'keep-apart':
    case 'let-meet':
    case 'close-day':
    case 'open-day':
    case 'import-year':
    case 'change-setting':
      return { href: '/office/settings', title: say('规则和设置', 'Rules and settings') };
    case 'set-vehicle':
    case 'set-seal':
    case 'set-supplier':
    case 'retire-thing':
      return { href: '/office/things', title: say('车辆、印章和定点单位', 'Things') };
    case 'import-standard':
      return { href: '/office/standards', title: say('标准', 'Standards') };
  }
}

/** How it is now, where that helps to decide. */
function now(given: ChangePage, say: Say): Html | undefined {
  const { kind, subject, setting, office, language } = given;
  if (setting !== undefined) return settingNow(given, setting, say);
  if (subject === undefined) return undefined;
  if (kind === 'change-address') {
    return markup`<p>${say('现在的邮箱：', 'The mailbox now: ')}<b>${subject.email}</b></p>`;
  }
  return postsNow(office, subject, say, language);
}

function postsNow(
  office: ChangePage['office'],
  { id }: Person,
  say: Say,
  language: ChangePage['language'],
): Html {
  const posts = postsOf(office, id).map((title) => title[language]);
  return markup`<p>${say('现在的岗位：', 'The posts now: ')}<b>${listed(language, posts)}</b></p>`;
}

function settingNow({ office, language }: ChangePage, rule: SettingRule, say: Say): Html {
  const own = office.settings[rule.id];
  const value = valueWords(rule, own === undefined ? rule.value : own)[language];
  return markup`<p>${say('现在：', 'Now: ')}<b>${value}</b></p>
${rule.effect !== undefined && markup`<p>${rule.effect[language]}</p>`}
<p class="quiet">${say('出处：', 'Source: ')}${rule.source[language]}</p>`;
}
