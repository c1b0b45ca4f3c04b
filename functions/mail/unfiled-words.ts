import { periodText } from '#domain/recurrence.ts';
import type { UnfiledScene, Words } from '../tasks/mailing.ts';
import { letter } from './letter.ts';

/** Tells an administrator that the office could not file what it files by itself. */
export function unfiledWords({ office, route, to, unfiled, baseUrl }: UnfiledScene): Words {
  const language = to.language ?? 'zh';
  const isZh = language === 'zh';
  const title = route.title[language];
  const period = periodText(unfiled.period)[language];
  const why = unfiled.why[language].replace(/[。.]$/u, '');
  return letter({
    language,
    office,
    subject: isZh ? `没能按期发起：${title}（${period}）` : `Not opened: ${title}, ${period}`,
    greeting: isZh ? `${to.name}同志：` : `${to.name}:`,
    lead: isZh
      ? `“${title}”应由系统按规定周期发起（${period}），没有发起成功：${why}。`
      : `The office opens “${title}” by itself (${period}). It could not: ${why}.`,
    button: {
      label: isZh ? '打开待处理的问题' : 'Open the trouble list',
      href: `${baseUrl}/office/trouble`,
    },
    blocks: [
      {
        label: isZh ? '怎么办' : 'What to do',
        lines: [
          isZh
            ? '请补上岗位或更正资料，系统每个工作日早上再试，到这一期结束为止；急办的，可请有此岗位的同事自己填报。'
            : 'Fill the post or mend the data: it is tried again on each working morning until the period ends. Where it presses, somebody in the post files it by hand.',
        ],
      },
    ],
    small: [office.help[language]],
  });
}
