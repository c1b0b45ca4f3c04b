import { calendarOf } from '#domain/calendar.ts';
import { unitWords } from '#domain/clock/unit-words.ts';
import type { StepRow } from '#domain/request.ts';
import { humanStep } from '#statemachines/flow.ts';
import { titleOf } from '#statemachines/terms.ts';
import type { MailScene, Words } from '../tasks/mailing.ts';
import { standingWords } from '../views/standing-words.ts';
import { letter } from './letter.ts';

/** Tells whoever asked for more time whether it was granted, and by when the step is to be done now. */
export function extensionWords(scene: MailScene, side: StepRow, row: StepRow): Words {
  const { office, route, state, to, link, now } = scene;
  const language = to.language ?? 'zh';
  const isZh = language === 'zh';
  const { decision } = side;
  const granted = decision?.act === 'agree';
  const ask = side.side?.kind === 'extension' ? side.side.ask : undefined;
  const unit = unitWords[row.clock?.unit ?? 'working-day'][language];
  const more = `${String(ask?.amount ?? 0)}${isZh ? '' : ' '}${unit}`;
  const step = titleOf(route, row.step)[language];
  const limit = standingWords(row, now, calendarOf(office), language)?.line ?? '';
  const tells = humanStep(route, row.step)?.limit?.extends?.tells?.[language];
  const colon = isZh ? '：' : ': ';
  return letter({
    language,
    office,
    subject: isZh
      ? `延期${granted ? '已批准' : '未获同意'}：${state.headline}`
      : `More time was ${granted ? 'granted' : 'refused'}: ${state.headline}`,
    greeting: isZh ? `${to.name}同志：` : `${to.name}:`,
    lead: isZh
      ? `您为“${step}”申请延期${more}，${decision?.post ?? ''}${decision?.name ?? ''}${granted ? '已同意' : '没有同意'}。`
      : `You asked for ${more} more for “${step}”; ${decision?.name ?? ''} has ${granted ? 'granted' : 'refused'} it.`,
    limit: { label: isZh ? '现在' : 'Limit now', text: limit },
    button: { label: isZh ? '去办理' : 'Open the page', href: link },
    blocks: [
      ...(decision === undefined || decision.opinion === ''
        ? []
        : [
            {
              label: isZh ? '批复意见' : 'What was said',
              lines: [`${decision.name}${colon}${decision.opinion}`],
            },
          ]),
      ...(granted && tells !== undefined
        ? [{ label: isZh ? '请接着办' : 'Please also', lines: [tells] }]
        : []),
    ],
    small: [office.help[language]],
  });
}
