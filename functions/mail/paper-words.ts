import { nearMoment } from '#domain/date-words.ts';
import { postsOf } from '#domain/office.ts';
import type { Paper } from '#domain/papers.ts';
import { paperTitle } from '#statemachines/acts/papers.ts';
import type { MailScene, Words } from '../tasks/mailing.ts';
import { letter } from './letter.ts';

/** Asks the receiver of a paper to sign for it; once it was declined, tells the giver so. */
export function paperWords(scene: MailScene, paper: Paper): Words {
  const { state, route, office, to, link } = scene;
  const { holder, way, declined } = paper;
  const language = to.language ?? 'zh';
  const isZh = language === 'zh';
  const title = paperTitle(route, paper.id)[language];
  const [post] = postsOf(office, to.id);
  const at = (instant: string): string => nearMoment(office.zone, instant, language);
  const number = state.numbers['serial'] ?? state.id;
  const about = {
    language,
    office,
    greeting: isZh
      ? `${to.name}${post === undefined ? '同志' : `（${post.zh}）`}：`
      : `${to.name}:`,
    small: [isZh ? `单号：${number}。${office.help.zh}` : `Number: ${number}. ${office.help.en}`],
  };
  if (way === undefined) {
    const who = declined?.by.name ?? '';
    return letter({
      ...about,
      subject: isZh ? `${title}被拒收：${state.headline}` : `${title} declined: ${state.headline}`,
      lead: isZh
        ? `您交给${who}的“${state.headline}”${title}没有签收，仍记在您名下。`
        : `${who} did not sign for ${title.toLowerCase()} of “${state.headline}”; it is still with you.`,
      button: { label: isZh ? '打开原件页' : 'Open the page', href: link },
      blocks:
        declined === undefined ? [] : [{ label: isZh ? '拒收理由' : 'Why', lines: [declined.why] }],
    });
  }
  const urged = way.urgedAt !== undefined;
  return letter({
    ...about,
    subject: isZh
      ? `${urged ? '催办：' : ''}请签收${title}：${state.headline}`
      : `${urged ? 'Reminder: ' : ''}please sign for ${title.toLowerCase()}: ${state.headline}`,
    lead: isZh
      ? `${holder.name}于${at(way.at)}把“${state.headline}”的${title}交给您，请当日签收。拿到原件并核对以后再签；没有拿到或不符的，请选拒收并写明理由。`
      : `${holder.name} handed you ${title.toLowerCase()} of “${state.headline}” on ${at(way.at)}. Sign for it today, once you have it and have checked it; otherwise decline and say why.`,
    button: { label: isZh ? '打开签收页' : 'Open the page', href: link },
    blocks: way.note === '' ? [] : [{ label: isZh ? '附言' : 'Note', lines: [way.note] }],
    small: [
      isZh
        ? '打开链接不会自动签收。未经签收，原件去向不变更。链接只供您本人使用，请勿转发。'
        : 'Opening the link signs nothing; until you sign, the paper counts as with its giver. The link is for you alone.',
      ...about.small,
    ],
  });
}
