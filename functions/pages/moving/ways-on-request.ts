import { openSteps, type StepRow } from '#domain/request.ts';
import { officeSetting } from '#domain/office-settings.ts';
import { takesPart } from '#functions/deeds/sight.ts';
import { type OtherWay, otherWays } from '#functions/views/other-ways.ts';
import { saying } from '#functions/views/saying.ts';
import { urging, wordLeaders } from '#statemachines/acts/possible-moves.ts';
import type { WordHow } from '#statemachines/acts/recorder.ts';
import type { Html } from '#statemachines/html.ts';
import { titleOf } from '#statemachines/terms.ts';
import type { Matter } from '../matter.ts';
import { clockHref, moveHref, wordHref } from '../step-href.ts';
import { clockEntries } from '../clocking/ways.ts';
import { kindWords, type MoveKind } from './kinds.ts';
import { mayTakeBack, triedBy } from './ways.ts';

/** What can be done from the request's own page: urging, taking back, recording a leader's word. */
export async function waysOnRequest(matter: Matter): Promise<Html | undefined> {
  const { state, route, language } = matter;
  if (route.wordless === true) return undefined;
  const open = openSteps(state);
  const calls = await Promise.all(
    open.flatMap((row) => [wordWay(matter, row, 'phone'), wordWay(matter, row, 'handwritten')]),
  );
  return otherWays(
    [
      ...open.flatMap((row) => urgingWay(matter, row)),
      ...calls.flat(),
      ...open.flatMap((row) =>
        clockEntries(matter, row, (kind) => clockHref(state.id, row, kind), true),
      ),
      ...state.steps
        .filter((row) => mayTakeBack(matter, row))
        .map((row) => way(matter, 'take-back', row)),
      ...circulatingWay(matter),
    ],
    language,
  );
}

function urgingWay(matter: Matter, row: StepRow): readonly OtherWay[] {
  const { state, office, actor, language } = matter;
  if (!takesPart(state, office, actor.person)) return [];
  const refusal = urging(triedBy(matter, row), officeSetting(office, 'urgeHours'));
  if (refusal === undefined) return [way(matter, 'urge', row)];
  if (refusal.code !== 'urged-lately') return [];
  const { title } = way(matter, 'urge', row);
  return [{ title, effect: refusal.in(language) }];
}

async function wordWay(matter: Matter, row: StepRow, how: WordHow): Promise<readonly OtherWay[]> {
  const { route, state, language } = matter;
  const leaders = await wordLeaders(triedBy(matter, row), how);
  if (leaders.length === 0) return [];
  const say = saying(language);
  const step = titleOf(route, row.step)[language];
  const href = wordHref(state.id, row, how);
  return how === 'phone'
    ? [
        {
          title: say(`登记电话请示：${step}`, `Record a telephone instruction: ${step}`),
          effect: say(
            '领导在电话里有了指示的，先登记先办，领导随后补签',
            'Where the leader gave his word by telephone: recorded now, signed for afterwards',
          ),
          href,
        },
      ]
    : [
        {
          title: say(`登记手写批示：${step}`, `Enter an instruction written on the paper: ${step}`),
          effect: say(
            '领导已在纸面上批示的，附扫描件登记，领导随后确认',
            'Where the leader wrote on the paper: entered with its scan, confirmed afterwards',
          ),
          href,
        },
      ];
}

function circulatingWay({ state, office, actor, language }: Matter): readonly OtherWay[] {
  if (!takesPart(state, office, actor.person)) return [];
  const say = saying(language);
  return [
    {
      title: say('传阅', 'Circulate it'),
      effect: say(
        '给没有经办的人看，看得到谁已阅',
        'Shown to others for information; you see who has read it',
      ),
      href: `/requests/${state.id}/circulate`,
    },
  ];
}

function way({ route, state, language }: Matter, kind: MoveKind, row: StepRow): OtherWay {
  const { title, effect } = kindWords[kind];
  const colon = language === 'zh' ? '：' : ': ';
  return {
    title: `${title[language]}${colon}${titleOf(route, row.step)[language]}`,
    effect: effect[language],
    href: moveHref(state.id, row, kind),
  };
}
