import { postsOf } from '#domain/office.ts';
import type { Circulation } from '#domain/circulation.ts';
import type { MailScene, Words } from '../tasks/mailing.ts';
import { amountOf } from './ask-words.ts';
import { letter } from './letter.ts';
import { matterBlocks, opinionLines } from './matter-blocks.ts';

/** Shows somebody a request for information: who circulates it and why, what it is about, one link. */
export function readingWords(scene: MailScene, circulation: Circulation, urged?: string): Words {
  const { state, to, link, route, office } = scene;
  const language = to.language ?? 'zh';
  const isZh = language === 'zh';
  const noun = route.noun[language];
  const post = postsOf(office, to.id)[0];
  const again = urged === undefined ? '' : isZh ? '催阅：' : 'Reminder: ';
  const { name } = circulation.by;
  const opinions = opinionLines(scene, language);
  return letter({
    language,
    office,
    subject: isZh
      ? `${again}请阅${noun}：${state.headline}`
      : `${again}For you to read, ${noun.toLowerCase()}: ${state.headline}`,
    greeting: isZh
      ? `${to.name}${post === undefined ? '同志' : `（${post.zh}）`}：`
      : `${to.name}:`,
    lead: isZh
      ? `${name}把${noun}“${state.headline}”传给您阅，不用您办理。阅后请点“已阅”。`
      : `${name} circulates the ${noun.toLowerCase()} “${state.headline}” for you to read; nothing is to be decided. Say so once you have read it.`,
    ...amountOf(scene, language),
    button: { label: isZh ? '打开阅览页' : 'Open the page', href: link },
    blocks: [
      { label: isZh ? '传阅说明' : 'Why', lines: [circulation.why.replaceAll(/\s+/gu, ' ')] },
      ...(urged === undefined || urged === ''
        ? []
        : [{ label: isZh ? '催阅' : 'A word with it', lines: [urged.replaceAll(/\s+/gu, ' ')] }]),
      ...matterBlocks(scene, language),
      ...(opinions.length === 0
        ? []
        : [{ label: isZh ? '办理意见' : 'Opinions so far', lines: opinions }]),
    ],
    small: [
      isZh
        ? `打开链接不算已阅。链接只供您本人使用，请勿转发。单号：${state.numbers['serial'] ?? state.id}。${office.help.zh}`
        : `Opening the link is no receipt. It is for you alone; please do not forward it. Number: ${state.numbers['serial'] ?? state.id}. ${office.help.en}`,
    ],
  });
}
