import { readCalendarFile } from '#domain/calendar-file/read-calendar-file.ts';
import type { PublishedYear } from '#domain/published-years.ts';

/** A year nobody has published yet, arranged as the State Council might. */
export const csv2027 = `2027年,国办发明电〔2026〕5号
日期,名称,类型
2027-01-01,元旦,放假
2027-01-02,元旦,放假
2027-01-03,元旦,放假
2027-02-05,春节,放假
2027-02-06,春节,放假
2027-02-07,春节,放假
2027-02-08,春节,放假
2027-02-09,春节,放假
2027-02-10,春节,放假
2027-02-11,春节,放假
2027-02-14,春节,上班
2027-04-03,清明节,放假
2027-04-04,清明节,放假
2027-04-05,清明节,放假
2027-05-01,劳动节,放假
2027-05-02,劳动节,放假
2027-05-03,劳动节,放假
2027-05-04,劳动节,放假
2027-05-05,劳动节,放假
2027-05-08,劳动节,上班
2027-06-09,端午节,放假
2027-09-15,中秋节,放假
2027-09-26,国庆节,上班
2027-10-01,国庆节,放假
2027-10-02,国庆节,放假
2027-10-03,国庆节,放假
2027-10-04,国庆节,放假
2027-10-05,国庆节,放假
2027-10-06,国庆节,放假
2027-10-07,国庆节,放假
2027-10-09,国庆节,上班
`;

export function sound(text: string): PublishedYear {
  const file = readCalendarFile(text);
  if (!file.ok) throw new Error(file.faults.map(({ says }) => says.zh).join('\n'));
  return file.year;
}

export const faultsOf = (text: string): readonly string[] => {
  const file = readCalendarFile(text);
  return file.ok ? [] : file.faults.map(({ line, code }) => `${String(line)} ${code}`);
};

export const year2027 = sound(csv2027);

/** The sample with one thing changed. */
export const withChange = (text: string, now: string): string => {
  if (!csv2027.includes(text)) throw new Error(`not in the sample: ${text}`);
  return csv2027.replace(text, now);
};
