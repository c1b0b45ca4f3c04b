import type { Text } from '#domain/words.ts';
import type { HumanStep, Route } from '../route.ts';
import { sealsOrPays } from '../terms.ts';
import { placedHumanSteps, placedOwners, type PlacedStep } from './places.ts';
import { hasHighRisk } from './risks.ts';
import { finding, type Finding } from './route-fault.ts';

const onPhone = (route: Route): readonly PlacedStep<HumanStep>[] =>
  placedHumanSteps(route).filter(({ part }) => part.phone !== undefined);

/** Work goes on with a word by telephone only where what follows can still be put right. */
export const phoneHarmless = (route: Route): readonly Finding[] =>
  onPhone(route).flatMap((placed) => {
    const why = notByPhone(route, placed);
    return why === undefined ? [] : [finding(`${placed.path}.phone`, why.zh, why.en)];
  });

function notByPhone(route: Route, { part, inBranch }: PlacedStep<HumanStep>): Text | undefined {
  if (sealsOrPays(part) || part.tier !== 'link' || route.amount !== undefined) {
    return {
      zh: '钱款、印章和须登录确认的事项不能凭电话办理。请去掉phone。',
      en: 'Money, seals and whatever takes a sign-in is never decided by telephone. Take phone out.',
    };
  }
  if (hasHighRisk(route, part)) {
    return {
      zh: '高风险环节的防控措施要本人核对，不能凭电话办理。请去掉phone。',
      en: 'The controls of a high risk are confirmed in person, not by telephone. Take phone out.',
    };
  }
  if (part.joint !== undefined) {
    return {
      zh: '几个人签署的环节不能凭电话办理。请去掉phone。',
      en: 'A step that several sign is not decided by telephone. Take phone out.',
    };
  }
  return inBranch
    ? {
        zh: '同时办理的环节不能凭电话办理。请放到主线的环节，或去掉phone。',
        en: 'Beside others nothing is decided by telephone. Put it on the main line, or take phone out.',
      }
    : undefined;
}

/** Whoever records the call is neither the leader who speaks nor the one who asks. */
export const recorderApart = (route: Route): readonly Finding[] =>
  onPhone(route).flatMap((placed) => {
    const { phone } = placed.part;
    if (phone === undefined) return [];
    const path = `${placed.path}.phone.recordedBy`;
    const recorder = JSON.stringify(phone.recordedBy);
    if (placedOwners(placed).some(({ part }) => JSON.stringify(part) === recorder)) {
      return [
        finding(
          path,
          '不能由领导自己记录自己的电话指示。请改由办公室主任等另一个岗位记录。',
          'Nobody records his own word by telephone. Let another post do it, such as the office director.',
        ),
      ];
    }
    const { posts } = route.start;
    const isFiler =
      'requester' in phone.recordedBy ||
      ('post' in phone.recordedBy && posts.length === 1 && posts[0] === phone.recordedBy.post);
    return isFiler
      ? [
          finding(
            path,
            '不能由申请人记录对自己申请的电话指示。请改由另一个岗位记录。',
            'The requester does not record the word on his own request. Let another post do it.',
          ),
        ]
      : [];
  });
