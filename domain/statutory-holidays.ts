/**
 * Public holidays that the State Council's regulation (全国年节及纪念日放假办法, as of 2025) fixes by itself: known years
 * ahead, while the days moved around them are published each November for the next year only.
 */
const fixedDays = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'] as const;

/** Spring Festival (first day of the lunar year), Qingming, Dragon Boat and Mid-Autumn. */
const lunarDays: Readonly<Record<string, readonly [string, string, string, string]>> = {
  '2027': ['02-06', '04-05', '06-09', '09-15'],
  '2028': ['01-26', '04-04', '05-28', '10-03'],
  '2029': ['02-13', '04-04', '06-16', '09-22'],
  '2030': ['02-03', '04-05', '06-05', '09-12'],
  '2031': ['01-23', '04-05', '06-24', '10-01'],
  '2032': ['02-11', '04-04', '06-12', '09-19'],
};

/** Whether the regulation alone makes the day a holiday. Beyond the years listed, lunar holidays are not known here. */
export function isStatutoryHoliday(date: string): boolean {
  const day = date.slice(5);
  if (fixedDays.some((fixed) => fixed === day)) return true;
  const lunar = lunarDays[date.slice(0, 4)];
  if (lunar === undefined) return false;
  const [spring, ...others] = lunar;
  return others.some((other) => other === day) || springDays(spring).includes(day);
}

/** New Year's Eve and the first three days of the lunar year; they never leave January and February. */
function springDays(first: string): readonly string[] {
  const [month = 0, day = 0] = first.split('-').map(Number);
  return [-1, 0, 1, 2].map((offset) => {
    const there = month === 1 && day + offset > 31 ? [2, day + offset - 31] : [month, day + offset];
    return there.map((number) => String(number).padStart(2, '0')).join('-');
  });
}
