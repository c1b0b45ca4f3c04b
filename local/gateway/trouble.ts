import { html, languageOf, pageReply } from './page.ts';
import { jsonReply, type Reply } from './reply.ts';

export type Trouble =
  | 'too-large'
  | 'not-found'
  | 'wrong-address'
  | 'method'
  | 'bad-request'
  | 'failed'
  | 'too-slow'
  | 'starting'
  | 'busy';

interface Words {
  readonly status: number;
  readonly zh: readonly [title: string, nextMove: string];
  readonly en: readonly [title: string, nextMove: string];
}

const words: Readonly<Record<Trouble, Words>> = {
  'too-large': {
    status: 413,
    zh: [
      '提交的内容太大',
      '请返回上一页，减少文字后再提交；文件请用页面上的“上传附件”，不要粘贴在文字里。',
    ],
    en: [
      'Too much was sent',
      'Go back, shorten the text and submit again; send files through "Attach a file", not inside the text.',
    ],
  },
  'not-found': {
    status: 404,
    zh: ['没有这个页面', '请检查网址，或从首页进入。'],
    en: ['There is no such page', 'Check the address, or start from the first page.'],
  },
  'wrong-address': {
    status: 421,
    zh: ['请换一个网址打开', '本系统只在它自己的网址上服务，请用单位公布的网址打开。'],
    en: [
      'Open another address',
      'This system answers at its own address only; use the one your office gave you.',
    ],
  },
  method: {
    status: 405,
    zh: ['这个网址不能这样用', '请从页面上的链接或按钮进入。'],
    en: ['This address does not work that way', 'Use the links and buttons of the pages.'],
  },
  'bad-request': {
    status: 400,
    zh: ['网址写得不对', '请检查网址，或从首页进入。'],
    en: ['The address is not valid', 'Check the address, or start from the first page.'],
  },
  failed: {
    status: 502,
    zh: [
      '系统出错了',
      '刚才的操作可能没有办成。请先回到原页面看结果，没有办成再试一次；仍然不行，请把下面的编号告诉管理员。',
    ],
    en: [
      'Something went wrong',
      'What you did may not have been done. Go back and look; if it was not done, try once more. If it fails again, give the administrator the number below.',
    ],
  },
  'too-slow': {
    status: 504,
    zh: [
      '处理时间太长',
      '刚才的操作可能已经办成。请过一分钟回到原页面看结果，没有办成再试一次；仍然不行，请把下面的编号告诉管理员。',
    ],
    en: [
      'This took too long',
      'What you did may have been done. Go back in a minute and look; if it was not done, try once more. If it fails again, give the administrator the number below.',
    ],
  },
  starting: {
    status: 503,
    zh: ['系统正在启动', '请过几秒钟刷新页面。'],
    en: ['The system is starting', 'Reload the page in a few seconds.'],
  },
  busy: {
    status: 503,
    zh: ['现在上传的人太多', '请过一分钟再传一次。'],
    en: ['Too many uploads at once', 'Upload again in a minute.'],
  },
};

/** Whom the trouble is told to: a person gets a page, a program gets the API's refusal form. */
export interface Listener {
  readonly path: string;
  readonly acceptLanguage: string | undefined;
  /** Finds the failure in the log; nothing else about it leaves the house. */
  readonly reference: string;
}

export function troubleReply(trouble: Trouble, listener: Listener): Reply {
  const { status, zh, en } = words[trouble];
  const language = languageOf(listener.acceptLanguage);
  const [title, nextMove] = language === 'zh' ? zh : en;
  const { reference } = listener;
  if (listener.path.startsWith('/api/') || listener.path.startsWith('/demo/token')) {
    const message = `${title}${language === 'zh' ? '。' : '. '}${nextMove}`;
    return jsonReply(status, { code: trouble, message, details: { reference } });
  }
  const label = language === 'zh' ? '编号' : 'Number';
  const body = html`<p>${nextMove}</p>
    <p class="quiet small">${label} <span class="nb">${reference}</span></p>`;
  return pageReply({ language, title, body, status });
}
