import { fullDay } from '#domain/date-words.ts';
import { dateIn } from '#domain/dates.ts';
import type { Decision } from '#domain/decision.ts';
import type { Office } from '#domain/office.ts';
import { decisionsOf, type RequestState, type SlipIssue } from '#domain/request.ts';

import type { Route } from '../../route.ts';
import type { FormRow } from '../../sheet.ts';
import { titleOf } from '../../terms.ts';
import { wordKind, wordTime } from '../leaders-word.ts';

/** What was said at these steps before a slip was issued, of each step the last time: 批示 on the slip that goes with it. */
export const opinionRows = (
  route: Route,
  { steps }: RequestState,
  office: Office,
  { at }: SlipIssue,
  ids: readonly string[],
): readonly FormRow[] =>
  ids.flatMap((id) => {
    const said = steps
      .filter(({ step }) => step === id)
      .map((row) => decisionsOf(row).filter((one) => one.act !== 'return' && one.at <= at))
      .findLast((decisions) => decisions.length > 0);
    if (said === undefined) return [];
    const value = said
      .toSorted((one, other) => one.at.localeCompare(other.at))
      .map((decision) => wordsOf(decision, office));
    return [[{ label: titleOf(route, id).zh, value: value.join('\n'), span: 2 }]];
  });

function wordsOf(
  { opinion, handwriting, phone, post, name, at }: Decision,
  office: Office,
): string {
  const words = opinion === '' && handwriting !== undefined ? '手写意见，见办理页' : opinion;
  const signed =
    phone === undefined
      ? `${post}${name}，${fullDay(dateIn(office.zone, at), 'zh')}`
      : `${phone.post}${phone.name}，${wordKind(phone).zh}，${wordTime(office, phone, 'zh')}，${name}登记`;
  return `${words}（${signed}）`;
}
