import type { Paper } from '#domain/papers.ts';
import { markup } from '#statemachines/html.ts';
import { type Frame, frame } from './frame.ts';
import { paperLines } from './paper-lines.ts';
import { saying } from './saying.ts';

export interface StrangerPage extends Omit<Frame, 'title'> {
  /** Where signing in leads on. */
  readonly href: string;
}

/** What a label says to whoever is not signed in: the same for every label, whether or not there is such a paper. */
export function strangerPage(given: StrangerPage): string {
  const { language, office, href } = given;
  const say = saying(language);
  const title = say(
    `这是${office.name.zh}的文件原件`,
    `This paper belongs to the ${office.name.en}`,
  );
  return frame(
    { ...given, title },
    markup`<h1>${title}</h1>
<p>${say('本单位人员请登录，查看原件在谁手上、办理交接签收。', 'If you work here, sign in to see who holds it and to sign for it.')}</p>
<p>${say('外单位人员或拾到者，请不要翻阅、复印或传播，按页面下方的电话联系我们交还。', 'If you found it, please do not read, copy or pass it on: call us at the number below to give it back.')}</p>
<p><a class="btn main" href="${href}">${say('登录查看', 'Sign in and open')}</a></p>`,
  );
}

export interface FoundPage extends Omit<Frame, 'title'> {
  readonly paperTitle: string;
  readonly number: string;
  readonly paper: Paper;
}

/** A paper as a colleague finds it who has no hand in its request: where it is, not what it is about. */
export function foundPage(given: FoundPage): string {
  const { language, office, paper, paperTitle, number } = given;
  const say = saying(language);
  const title = say(`${paperTitle}在谁手上`, `Who holds it: ${paperTitle}`);
  const { holder, way, filed } = paper;
  const next =
    filed !== undefined
      ? say('请交还档案管理员。', 'Please give it back to the archivist.')
      : way === undefined
        ? say(
            `您没有参与这一件的办理，看不到内容。原件在您手里的，请交给${holder.name}；要由您接手的，请${holder.name}扫码交给您，再由您扫码签收。`,
            `You have no hand in this request and do not see what it is about. If you have the paper, give it to ${holder.name}; if you are to take it over, ${holder.name} scans and hands it to you, and you scan and sign.`,
          )
        : say(
            `您没有参与这一件的办理，看不到内容。原件在您手里的，请交给${way.to.name}签收。`,
            `You have no hand in this request and do not see what it is about. If you have the paper, give it to ${way.to.name}, who signs for it.`,
          );
  return frame(
    { ...given, title },
    markup`<p class="kick"><span class="nb">${number}</span></p>
<h1>${title}</h1>
${paperLines(withoutWords(paper), office, language)}
<p>${next}</p>`,
  );
}

/** Notes and reasons are for those who have a hand in it. */
const withoutWords = ({ way, declined: _declined, ...paper }: Paper): Paper =>
  way === undefined ? paper : { ...paper, way: { ...way, note: '' } };
