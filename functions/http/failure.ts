import type { ProblemCode } from '#domain/details.ts';
import type { Problem } from '#domain/problem.ts';
import type { Text } from '#domain/words.ts';
import type { Arrival } from './arrival.ts';
import type { NextMove } from './notice.ts';
import { json, page, type Reply } from './reply.ts';
import type { Site } from './site.ts';

/** A refusal as a program reads it and as a person reads it. */
export function refusal(site: Site, arrival: Arrival, problem: Problem): Reply {
  const { language } = arrival;
  if (arrival.program) {
    const body = { code: problem.code, message: problem.in(language), details: problem.details };
    return json(body, problem.statusCode);
  }
  const html = site.notice({
    language,
    title: titles[problem.statusCode] ?? { zh: '没有办理', en: 'Not done' },
    says: problem.says,
    next: wayOn(arrival, problem),
  });
  return page(html, problem.statusCode);
}

/** The request itself, where the sentence speaks of its page and the reader may see it; otherwise the desk. */
function wayOn({ path }: Arrival, { code }: Problem): NextMove {
  const request = /^\/requests\/[\w-]+(?=\/.)/u.exec(path)?.[0];
  return request === undefined || beyond.has(code)
    ? { label: { zh: '回工作台', en: 'To the desk' }, href: '/' }
    : { label: { zh: '看整件', en: 'See the whole request' }, href: request };
}

const beyond: ReadonlySet<ProblemCode> = new Set([
  'request-unknown',
  'not-yours-to-see',
  'nothing-here',
]);

const titles: Readonly<Record<number, Text>> = {
  403: { zh: '没有权限', en: 'Not for you' },
  404: { zh: '没有找到', en: 'Not found' },
};

const broken: Text = {
  zh: '系统出错了，刚才的操作可能没有办成。请先回到原页面看结果，没有办成再试一次；仍然不行，请把编号告诉管理员。',
  en: 'Something went wrong on our side; what you did may not have been done. Go back and look, and try once more if it was not. If it fails again, give the administrator the reference.',
};

/** The one answer to everything that is not a refusal: nothing of the error leaves the house. */
export function breakdown(site: Site, { language, program, reference }: Arrival): Reply {
  if (program) {
    return json({ code: 'internal', message: broken[language], details: { reference } }, 500);
  }
  const title = { zh: '系统出错了', en: 'Something went wrong' };
  return page(site.notice({ language, title, says: broken, reference }), 500);
}
