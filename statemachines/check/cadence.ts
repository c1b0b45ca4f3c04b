import type { Cadence } from '../between.ts';
import type { Route } from '../route.ts';
import { isStandardPost } from '../posts.ts';
import { finding, type Finding } from './route-fault.ts';

/** The working days that each period surely has, of a year those of one month. */
const most: Readonly<Record<Cadence['each'], number>> = {
  week: 5,
  month: 15,
  quarter: 55,
  year: 15,
};

/** What the office files by itself: on a day that comes, by a post that may, with everything that filing asks. */
export const cadenceSound = (route: Route): readonly Finding[] => {
  const { every } = route.start;
  return every === undefined
    ? []
    : [...dayFaults(every), ...postFaults(route, every), ...askFaults(route, every)];
};

function dayFaults({ each, workingDay, month }: Cadence): readonly Finding[] {
  const last = most[each];
  const isDay = Number.isInteger(workingDay) && workingDay >= 1 && workingDay <= last;
  const isMonth = month !== undefined && Number.isInteger(month) && month >= 1 && month <= 12;
  return [
    ...(isDay
      ? []
      : [
          finding(
            'start.every.workingDay',
            `没有第${String(workingDay)}个工作日。请写1到${String(last)}的整数。`,
            `There is no such working day. Write a whole number from 1 to ${String(last)}.`,
          ),
        ]),
    ...(isMonth === (each === 'year')
      ? []
      : [
          finding(
            'start.every.month',
            '每年一次的要写明月份（1至12），其他周期不写月份。',
            'A yearly cadence says its month (1 to 12); no other one does.',
          ),
        ]),
  ];
}

function postFaults({ start }: Route, { post }: Cadence): readonly Finding[] {
  const may = start.posts.length === 0 || start.posts.includes(post);
  return may && isStandardPost(post)
    ? []
    : [
        finding(
          'start.every.post',
          `“${post}”不能填报这个流程。请在start.posts里加上，或改成可以填报的岗位。`,
          `“${post}” may not file this route. Add it to start.posts, or name a post that may.`,
        ),
      ];
}

function askFaults({ fields, start, attachments }: Route, { sets }: Cadence): readonly Finding[] {
  const { asks } = start;
  const unasked = Object.keys(sets).filter((id) => !Object.hasOwn(asks, id));
  const unset = Object.entries(asks).filter(([id, ask]) => {
    const field = Object.hasOwn(fields, id) ? fields[id] : undefined;
    const must =
      typeof ask === 'string'
        ? ask === 'required'
        : field?.kind === 'lines' && field.rowsFrom === undefined && field.min > 0;
    return must && field?.when === undefined && !Object.hasOwn(sets, id);
  });
  const files = start.attachments.filter((id) => {
    const rule = Object.hasOwn(attachments, id) ? attachments[id] : undefined;
    return rule !== undefined && rule.min > 0 && rule.when === undefined;
  });
  return [
    ...unasked.map((id) =>
      finding(
        `start.every.sets.${id}`,
        `提交时不填“${id}”，系统也不能填。请从sets里去掉，或加到start.asks。`,
        `Filing does not ask for “${id}”, so the office cannot fill it. Drop it, or add it to start.asks.`,
      ),
    ),
    ...unset.map(([id]) =>
      finding(
        'start.every.sets',
        `提交时必填的“${id}”没有填。请在sets里写明怎么填。`,
        `“${id}” is required when filing. Say in sets how it is filled.`,
      ),
    ),
    ...files.map((id) =>
      finding(
        'start.every',
        `提交时必须附“${id}”，系统附不了。请改为以后的环节再附。`,
        `Filing demands “${id}”, which the office cannot attach. Ask for it at a later step.`,
      ),
    ),
  ];
}
