import { nearMoment } from '#domain/date-words.ts';
import { holdingTitle, heldBy, type Office, type Person } from '#domain/office.ts';
import type { Language } from '#domain/words.ts';
import { termsOf, titleOf } from '#statemachines/terms.ts';
import type { Confirming, MailScene, Unconfirming, Words } from '../tasks/mailing.ts';
import { amountOf } from './ask-words.ts';
import { letter } from './letter.ts';
import { matterBlocks } from './matter-blocks.ts';

/** Asks the second person to confirm what a signer decided with a PIN. */
export function confirmWords(scene: MailScene, about: Confirming): Words {
  const { office, route, state, to, link } = scene;
  const { row, signer, act, until } = about;
  const language = to.language ?? 'zh';
  const isZh = language === 'zh';
  const whose = named(office, signer, language);
  const step = titleOf(route, row.step)[language];
  const title = termsOf(route, row.step, state)?.outcomes[act]?.title[language] ?? act;
  const end = nearMoment(office.zone, until, language);
  return letter({
    language,
    office,
    subject: isZh
      ? `请您确认${signer.name}的决定：${state.headline}`
      : `Please confirm what ${signer.name} decided: ${state.headline}`,
    greeting: isZh ? `${to.name}同志：` : `${to.name}:`,
    lead: isZh
      ? `${whose}对“${state.headline}”的“${step}”作了决定：${title}。这一步须有第二人确认才生效，请您看过以后确认或不确认。`
      : `${whose} decided “${step}” of “${state.headline}”: ${title}. It takes effect only when a second person confirms it: please read it and confirm, or do not.`,
    ...amountOf(scene, language),
    limit: {
      label: isZh ? '确认期限' : 'Until',
      text: isZh
        ? `${end}，过期作废，须由${signer.name}重新提交`
        : `${end}; after that ${signer.name} must submit again`,
    },
    button: { label: isZh ? '打开确认页' : 'Open the page', href: link },
    blocks: matterBlocks(scene, language),
    small: [
      isZh
        ? '本邮件只供您本人使用，转发给别人无效；确认时还要登录或输入签批密码。'
        : 'This mail is for you alone and does not work for anybody it is forwarded to; confirming takes a sign-in or your PIN.',
      office.help[language],
    ],
  });
}

/** Tells a signer that his decision was not confirmed: the step is still open. */
export function unconfirmedWords(scene: MailScene, { second, why }: Unconfirming): Words {
  const { office, state, to, link } = scene;
  const language = to.language ?? 'zh';
  const isZh = language === 'zh';
  const reason = isZh
    ? { declined: `${second.name}没有确认`, lapsed: `${second.name}没有在期限内确认` }[why]
    : {
        declined: `${second.name} did not confirm it`,
        lapsed: `${second.name} did not confirm it in time`,
      }[why];
  return letter({
    language,
    office,
    subject: isZh ? `没有生效：${state.headline}` : `Not in effect: ${state.headline}`,
    greeting: isZh ? `${to.name}同志：` : `${to.name}:`,
    lead: isZh
      ? `您对“${state.headline}”的决定没有生效：${reason}。这个环节还在等您办理。`
      : `Your decision on “${state.headline}” is not in effect: ${reason}. The step still waits for you.`,
    button: { label: isZh ? '打开办理页' : 'Open the page', href: link },
    blocks: [
      {
        label: isZh ? '怎么办' : 'What to do',
        lines: [
          isZh
            ? '请看过留言，再提交一次；可以另请一位第二人确认，或登记通行密钥后直接签名。'
            : 'Read the notes and submit again: ask another second person, or add a passkey and sign yourself.',
        ],
      },
    ],
    small: [office.help[language]],
  });
}

/** 局长沈立群 */
function named(office: Office, person: Person, language: Language): string {
  const [holding] = heldBy(office, person.id);
  const post = holding === undefined ? '' : holdingTitle(office, holding)[language];
  return language === 'zh'
    ? `${post}${person.name}`
    : [person.name, post].filter((part) => part !== '').join(', ');
}
