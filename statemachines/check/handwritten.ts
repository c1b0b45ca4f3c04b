import type { Text } from '#domain/words.ts';
import type { HumanStep, Route } from '../route.ts';
import { sealsOrPays } from '../terms.ts';
import { placedHumanSteps, placedOwners, type PlacedStep } from './places.ts';
import { hasHighRisk } from './risks.ts';
import { finding, type Finding } from './route-fault.ts';

/** What a leader wrote on paper is entered by another only for documents, with its scan, and where it can be put right. */
export const handwrittenHarmless = (route: Route): readonly Finding[] =>
  placedHumanSteps(route).flatMap((placed) => {
    if (placed.part.handwritten === undefined) return [];
    const path = `${placed.path}.handwritten`;
    return [
      ...unfit(route, placed).map(({ zh, en }) => finding(path, zh, en)),
      ...unscanned(route, placed.part.handwritten, path),
      ...own(placed, path),
    ];
  });

function unfit(route: Route, { part, inBranch }: PlacedStep<HumanStep>): readonly Text[] {
  if (
    route.family !== 'documents' ||
    route.amount !== undefined ||
    sealsOrPays(part) ||
    part.tier !== 'link'
  ) {
    return [
      {
        zh: '手写批示登记只用于公文；钱款、印章和须登录确认的事项由本人办理。请去掉handwritten。',
        en: 'Only instructions on documents are entered from paper; money, seals and whatever takes a sign-in is decided in person. Take handwritten out.',
      },
    ];
  }
  return hasHighRisk(route, part) || part.joint !== undefined || inBranch
    ? [
        {
          zh: '高风险、几个人签署或同时办理的环节不能由别人登记批示。请去掉handwritten。',
          en: 'A step of high risk, one that several sign, or one beside others is not entered by somebody else. Take handwritten out.',
        },
      ]
    : [];
}

const unscanned = (
  route: Route,
  { scan }: { readonly scan: string },
  path: string,
): readonly Finding[] =>
  (route.attachments[scan]?.min ?? 0) > 0
    ? []
    : [
        finding(
          `${path}.scan`,
          '手写批示须附扫描件：请指明一个至少要一份文件的附件规则。',
          'What stands on paper comes with its scan: name an attachment rule that demands a file.',
        ),
      ];

function own(placed: PlacedStep<HumanStep>, path: string): readonly Finding[] {
  const recorder = JSON.stringify(placed.part.handwritten?.recordedBy);
  return placedOwners(placed).some(({ part }) => JSON.stringify(part) === recorder)
    ? [
        finding(
          `${path}.recordedBy`,
          '不能由领导自己登记自己的手写批示。请改由机要员等另一个岗位登记。',
          'Nobody enters his own writing for somebody else. Let another post do it, such as the registrar.',
        ),
      ]
    : [];
}
