import { moment } from '#domain/date-words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { Verified } from '../deeds/verify.ts';
import { type Frame, frame } from './frame.ts';
import { saying } from './saying.ts';

export interface VerifyPage extends Omit<Frame, 'title'> {
  /** What the code stands for; undefined: it stands for nothing. */
  readonly verified: Verified | undefined;
  readonly routeTitle: string;
}

/** Whether a paper is one of ours and still good. It names nobody: anyone who holds the paper may ask. */
export function verifyPage(given: VerifyPage): string {
  const { language, verified } = given;
  const say = saying(language);
  const title = headingOf(given);
  if (verified === undefined) {
    return frame(
      { ...given, title },
      markup`<h1>${title}</h1>
<p>${say('请核对纸上的核验码有没有输错。确认无误仍查不到的，这份纸件不是本单位系统出具的，请当面核实。', 'Check the code for slips of the pen. If it is right and still not found, this paper was not issued by this office’s system: ask in person.')}</p>`,
    );
  }
  return frame(
    { ...given, title },
    markup`<p class="kick">${given.routeTitle}</p>
<h1>${title}</h1>
<dl class="kv">${rowsOf(given, verified)}</dl>
<p>${say('请核对纸上的编号与这里一致。要看内容，请登录后打开。', 'Compare the number on the paper with this one. To read the content, sign in and open it.')}</p>
<p><a class="btn" href="/requests/${verified.request}">${say('登录查看', 'Sign in and open')}</a></p>`,
  );
}

function headingOf({ language, verified }: VerifyPage): string {
  const say = saying(language);
  if (verified === undefined) return say('查不到这个核验码', 'This code is not known');
  if (verified.kind === 'record') return say('是本单位的归档审批单', 'A record of this office');
  if (verified.voided !== undefined) return say('单据已作废', 'This slip is void');
  return verified.closedAt === undefined
    ? say('单据有效', 'This slip is good')
    : say('单据没有作废，办件已办结', 'This slip is not void; its request is completed');
}

const row = (label: string, value: string): Html =>
  markup`<div><dt>${label}</dt><dd>${value}</dd></div>`;

function rowsOf({ language, office }: VerifyPage, verified: Verified): readonly Html[] {
  const say = saying(language);
  const when = (instant: string): string => moment(office.zone, instant, language);
  const number = row(say('编号', 'Number'), verified.number);
  if (verified.kind === 'slip') {
    const { voided, issuedAt, closedAt } = verified;
    return [
      number,
      row(say('开出', 'Issued'), when(issuedAt)),
      ...(voided === undefined
        ? []
        : [row(say('作废', 'Void'), `${when(voided.at)}${say('，', ', ')}${voided.why}`)]),
      ...(closedAt === undefined ? [] : [row(say('办结', 'Closed'), when(closedAt))]),
    ];
  }
  const outcomes = {
    done: say('已办结', 'Completed'),
    refused: say('不同意', 'Refused'),
    withdrawn: say('已撤回', 'Withdrawn'),
    void: say('已作废', 'Void'),
  };
  return [
    number,
    row(say('结果', 'Outcome'), outcomes[verified.outcome]),
    row(say('办结', 'Closed'), when(verified.closedAt)),
    row(say('文件摘要（SHA-256）', 'SHA-256'), verified.sha256),
  ];
}
