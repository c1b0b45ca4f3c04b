import type { StepRow } from '#domain/request.ts';
import { wordKind } from '#statemachines/derive/leaders-word.ts';
import { titleOf } from '#statemachines/terms.ts';
import type { MailScene, Words } from '../tasks/mailing.ts';
import { letter } from './letter.ts';

/** Tells whoever entered a leader's word that the leader says it was not his, and that the step is done again. */
export function disputeWords(scene: MailScene, side: StepRow, row: StepRow): Words {
  const { office, route, state, to, link } = scene;
  const language = to.language ?? 'zh';
  const isZh = language === 'zh';
  const step = titleOf(route, row.step)[language];
  const said = row.undone;
  const kind = said?.phone === undefined ? '' : wordKind(said.phone)[language];
  const { name = '', post = '', opinion = '' } = side.decision ?? {};
  return letter({
    language,
    office,
    subject: isZh
      ? `${kind}未获确认：${state.headline}`
      : `Not the leader’s word: ${state.headline}`,
    greeting: isZh ? `${to.name}同志：` : `${to.name}:`,
    lead: isZh
      ? `您登记的${kind}（${step}），${post}${name}说不是本人的意见。据此已办的作废，退回“${step}”重新办理；已经送出的原件、复印件请收回。`
      : `${name} says that what you entered ${kind} (${step}) was not the leader’s word. What rested on it is undone, and “${step}” is done again; call back papers that went out.`,
    button: { label: isZh ? '看整件' : 'Open the request', href: link },
    blocks: [
      { label: isZh ? '登记的指示' : 'As entered', lines: [said?.opinion ?? ''] },
      { label: isZh ? '领导说明' : 'What the leader says', lines: [opinion] },
    ],
    small: [office.help[language]],
  });
}
