import { type Person, postsOf } from '#domain/office.ts';
import type { OfficeChange } from '#domain/office-change.ts';
import type { Problem } from '#domain/problem.ts';
import type { Text } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { hiddenFields } from '../frame.ts';
import { faultsOf } from '../problem-box.ts';
import { type Say, saying } from '../saying.ts';
import { type ChangeOption, choiceField, reasonField, textField } from './change-fields.ts';
import { consequences } from './consequences.ts';
import { faultList } from './fault-list.ts';
import { type OfficeFrame, officePage } from './office-frame.ts';

export interface ChangePage extends OfficeFrame {
  readonly kind: OfficeChange['kind'];
  /** Whom the change is about; nobody yet for a new person. */
  readonly subject: Person | undefined;
  /** What was typed, by the form's names. */
  readonly typed: URLSearchParams;
  readonly options: readonly ChangeOption[];
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly problem?: Problem | undefined;
}

/** Proposing one change: what it is, what it will do, and why. */
export function changePage(given: ChangePage): string {
  const { kind, subject, language, action, hidden, problem } = given;
  const say = saying(language);
  const title = titles[kind](subject?.name ?? '')[language];
  const back = subject === undefined ? '/office/people' : `/office/people/${subject.id}`;
  const effects = effectsOf(given, say);
  return officePage(
    given,
    {
      tab: 'people',
      title:
        problem === undefined ? title : say(`${title}：还没有提出`, `${title}: not proposed yet`),
    },
    markup`<form method="post" action="${action}" novalidate class="cols"><div>${hiddenFields(hidden)}
<p><a class="plain" href="${back}">${subject?.name ?? say('人员', 'People')}</a></p>
<h1>${title}</h1>
${faultList(problem, questions[kind], language)}
${now(given, say)}
${fields(given, say)}
${reasonField({ language, typed: given.typed, faults: faultsOf(problem) })}</div>
<section class="act"><h2>${say('之后怎么走', 'What happens next')}</h2>
<p>${say('先提出，由另一位管理员确认后才生效。生效时：', 'It is proposed now and takes effect when another administrator confirms it. Then:')}</p>
<ul class="rows g">${effects.map((effect) => markup`<li class="row">${effect}</li>`)}</ul>
<button class="btn main">${say('提出更改', 'Propose')}</button><a class="btn" href="${back}">${say('不改了', 'Leave it')}</a></section>
</form>`,
  );
}

const titles: Readonly<Record<OfficeChange['kind'], (name: string) => Text>> = {
  'add-person': () => ({ zh: '登记新人', en: 'Add a person' }),
  'change-address': (name) => ({ zh: `改${name}的邮箱`, en: `Change the mailbox of ${name}` }),
  'give-post': (name) => ({ zh: `给${name}加岗位`, en: `Give ${name} a post` }),
  'take-post': (name) => ({ zh: `免去${name}的岗位`, en: `Take a post from ${name}` }),
  'disable-person': (name) => ({ zh: `停用${name}的账号`, en: `Disable ${name}` }),
  'enable-person': (name) => ({ zh: `恢复${name}的账号`, en: `Enable ${name} again` }),
  'hand-over': (name) => ({ zh: `${name}离岗移交`, en: `${name} leaves and hands over` }),
};

/** Names of each form's questions, which are also their ids. */
const questions: Readonly<Record<OfficeChange['kind'], readonly string[]>> = {
  'add-person': ['name', 'id', 'email', 'department', 'why'],
  'change-address': ['email', 'why'],
  'give-post': ['post', 'why'],
  'take-post': ['post', 'why'],
  'disable-person': ['why'],
  'enable-person': ['why'],
  'hand-over': ['to', 'why'],
};

/** How it is now, where that helps to decide. */
function now({ kind, subject, office, language }: ChangePage, say: Say): Html | undefined {
  if (subject === undefined) return undefined;
  if (kind === 'change-address') {
    return markup`<p>${say('现在的邮箱：', 'The mailbox now: ')}<b>${subject.email}</b></p>`;
  }
  const posts = postsOf(office, subject.id).map((title) => title[language]);
  return markup`<p>${say('现在的岗位：', 'The posts now: ')}<b>${posts.join(language === 'zh' ? '、' : '; ')}</b></p>`;
}

function fields(
  { kind, typed, options, language, problem }: ChangePage,
  say: Say,
): readonly Html[] {
  const about = { language, typed, faults: faultsOf(problem) };
  const email = textField(
    about,
    'email',
    say(kind === 'add-person' ? '邮箱' : '新邮箱', 'Mailbox'),
    {
      hint: say(
        '办理链接会发到这里，须是本人专用的邮箱。',
        'Links go here: a mailbox of this person alone.',
      ),
      inputmode: 'email',
    },
  );
  switch (kind) {
    case 'add-person':
      return [
        textField(about, 'name', say('姓名', 'Name')),
        textField(about, 'id', say('账号', 'Account'), {
          hint: say(
            '小写字母、数字或连字符，如wang-fang；定了不能再改。',
            'Lower-case letters, digits or hyphens, such as wang-fang; it cannot be changed later.',
          ),
        }),
        email,
        choiceField(about, 'department', say('股室', 'Section'), options),
      ];
    case 'change-address':
      return [email];
    case 'give-post':
      return [choiceField(about, 'post', say('加哪个岗位', 'Which post'), options)];
    case 'take-post':
      return options.length === 0
        ? [markup`<p>${say('此人没有岗位，不用免。', 'This person holds no post.')}</p>`]
        : [choiceField(about, 'post', say('免哪个岗位', 'Which post'), options)];
    case 'hand-over':
      return [choiceField(about, 'to', say('谁来接手', 'Who takes over'), options)];
    case 'disable-person':
    case 'enable-person':
      return [];
  }
}

/** The consequences that are the same whatever is typed; a name still to be chosen is said as such. */
function effectsOf({ kind, subject, office, language }: ChangePage, say: Say): readonly string[] {
  const person = subject?.id ?? '';
  return consequences(office, exampleOf(kind, person, say('接手人', 'the successor'))).map(
    (text) => text[language],
  );
}

function exampleOf(kind: OfficeChange['kind'], person: string, to: string): OfficeChange {
  switch (kind) {
    case 'add-person':
      return { kind, id: '', name: '', email: '', department: '' };
    case 'change-address':
      return { kind, person, email: '' };
    case 'give-post':
    case 'take-post':
      return { kind, person, post: '' };
    case 'disable-person':
    case 'enable-person':
      return { kind, person };
    case 'hand-over':
      return { kind, person, to };
  }
}
