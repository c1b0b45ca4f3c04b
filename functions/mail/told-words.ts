import type { Text } from '#domain/words.ts';
import type { MailScene, Words } from '../tasks/mailing.ts';
import { letter } from './letter.ts';
import { matterBlocks } from './matter-blocks.ts';
import { personally } from './result-words.ts';

/** Tells the requester that something he waits for has come about: 已派车. */
export function toldWords(scene: MailScene, says: Text): Words {
  const { state, to, link, office, route } = scene;
  const language = to.language ?? 'zh';
  const isZh = language === 'zh';
  return letter({
    language,
    office,
    subject: `${says[language]}${isZh ? '：' : ': '}${state.headline}`,
    greeting: personally(scene),
    lead: isZh
      ? `您提交的${route.noun.zh}“${state.headline}”${says.zh}，您现在不用办。`
      : `Your ${route.noun.en.toLowerCase()} “${state.headline}”: ${says.en.toLowerCase()}. Nothing is asked of you now.`,
    button: { label: isZh ? '查看' : 'See it', href: link },
    blocks: matterBlocks(scene, language),
    small: [
      isZh
        ? `单号：${state.numbers['serial'] ?? state.id}，流程：${route.title.zh}。${office.help.zh}`
        : `Number: ${state.numbers['serial'] ?? state.id}, route: ${route.title.en}. ${office.help.en}`,
    ],
  });
}
