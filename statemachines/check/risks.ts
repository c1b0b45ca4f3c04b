import { isStandardPost } from '../posts.ts';
import type { HumanStep, Route } from '../route.ts';
import { listed, placedHumanSteps } from './places.ts';
import { finding, type Finding } from './route-fault.ts';

export const hasHighRisk = (route: Route, { id }: HumanStep): boolean =>
  route.risks.some(({ at, level }) => at === id && level === 'high');

export const highRisksControlled = (route: Route): readonly Finding[] =>
  listed(route.risks, 'risks')
    .filter(({ part }) => part.level === 'high' && part.controls.length === 0)
    .map(({ part, path }) =>
      finding(
        `${path}.controls`,
        `高风险“${part.text.zh}”没有防控措施。请写上办理人须逐项核对的措施。`,
        `The high risk “${part.text.en}” has no control. Write what must be checked before agreeing.`,
      ),
    );

export const riskOwnersKnown = (route: Route): readonly Finding[] =>
  listed(route.risks, 'risks')
    .filter(({ part }) => !isStandardPost(part.owner))
    .map(({ part, path }) =>
      finding(
        `${path}.owner`,
        `没有岗位“${part.owner}”可以负责。请写posts.ts里的岗位。`,
        `There is no post “${part.owner}” to answer for it. Name one of posts.ts.`,
      ),
    );

/** A risk stands at a step, where its controls are ticked; beside the form nothing is ticked. */
export const risksPlaced = (route: Route): readonly Finding[] => {
  const steps = new Set(placedHumanSteps(route).map(({ part }) => part.id));
  return listed(route.risks, 'risks').flatMap(({ part, path }) => {
    if (part.at === 'start' && part.level === 'high') {
      return [
        finding(
          `${path}.at`,
          '填报时无法勾选防控措施，高风险须放在有人核对的环节。',
          'Nothing is ticked at filing. Put a high risk at the step where somebody checks it.',
        ),
      ];
    }
    return part.at === 'start' || steps.has(part.at)
      ? []
      : [
          finding(
            `${path}.at`,
            `没有环节“${part.at}”。请写风险所在的环节。`,
            `There is no step “${part.at}”. Name the step where the risk lies.`,
          ),
        ];
  });
};

export const guardsPlaced = (route: Route): readonly Finding[] => {
  const steps = new Set(['start', ...placedHumanSteps(route).map(({ part }) => part.id)]);
  return listed(route.guards, 'guards').flatMap(({ part, path }) => [
    ...(part.at.length === 0 ? [unchecked(`${path}.at`)] : []),
    ...listed(part.at, `${path}.at`)
      .filter((at) => !steps.has(at.part))
      .map((at) =>
        finding(
          at.path,
          `没有环节“${at.part}”。请写在哪个环节校验，或写start。`,
          `There is no step “${at.part}”. Name the step where this is checked, or start.`,
        ),
      ),
  ]);
};

const unchecked = (path: string): Finding =>
  finding(
    path,
    '这条校验没有写在哪个环节，永远不会执行。',
    'This guard names no step, so it is never checked. Name one.',
  );
