import { readFileSync } from 'node:fs';
import { dateIn } from '#domain/dates.ts';
import type { Fault } from '#domain/fault.ts';
import { type Office, type OfficeData, officeOn } from '#domain/office.ts';
import { checkOffice } from '#domain/office-check.ts';
import { insteadFaults } from '#domain/office-check/duties.ts';
import { approvingPosts, inUse, postsNamed } from '#functions/deeds/route-posts.ts';
import { settingsOf } from '#statemachines/acts/facts.ts';
import { clashesOf } from '#statemachines/office-people.ts';
import { clashWords, isStop } from '#statemachines/office-people/clash.ts';
import { settingRules } from '#statemachines/settings.ts';
import { officeSettingRules } from '#domain/office-settings.ts';
import { routes } from '#statemachines/routes/index.ts';
import { isFields, type Fields } from './data-folder/read-json.ts';
import { Refusal } from './refusal.ts';

const lists = [
  'persons',
  'posts',
  'holdings',
  'departments',
  'oversight',
  'vehicles',
  'seals',
  'suppliers',
  'closures',
] as const;

/** Lists that may be left out. */
const later = ['standIns', 'conflicts'] as const;

/**
 * Reads an office file: the office's first data, as JSON. Throws a `Refusal` that names all that is missing, or wrong with
 * what is there: an address twice, a post that a route needs and nobody holds.
 */
export async function readOfficeFile(file: string, now: string): Promise<OfficeData> {
  const office = parse(file);
  const missing = [
    ...['zone', 'registrationCode'].filter((name) => typeof office[name] !== 'string'),
    ...['name', 'settings', 'help'].filter((name) => !isFields(office[name])),
    ...lists.filter((name) => !Array.isArray(office[name])),
    ...later.filter((name) => office[name] !== undefined && !Array.isArray(office[name])),
  ];
  if (missing.length === 0 && isOffice(office)) return sound(file, office, now);
  throw new Refusal({
    zh: `单位文件 ${file} 缺少或写错了：${missing.join('、')}。请对照 docs/running.md 补全。`,
    en: `The office file ${file} lacks or misspells: ${missing.join(', ')}. Complete it as docs/running.md shows.`,
  });
}

async function sound(file: string, given: OfficeData, now: string): Promise<OfficeData> {
  const office = officeOn(given, todayIn(given.zone, now));
  const used = inUse(routes, office);
  const rules = [...officeSettingRules, ...routes.flatMap(settingRules)];
  const data = [
    ...checkOffice(office, used.flatMap(postsNamed), rules),
    ...insteadFaults(office, approvingPosts(used)),
  ];
  // Whether its people suffice can be asked of sound data only.
  const faults = data.length > 0 ? data : await stops(office);
  if (faults.length === 0) {
    const { today: _today, ...complete } = office;
    return complete;
  }
  throw new Refusal(
    ...faults.map(({ at, says }) => ({
      zh: `单位文件 ${file}（${at}）：${says.zh}`,
      en: `The office file ${file} (${at}): ${says.en}`,
    })),
  );
}

/** Steps for which the office's people leave nobody. */
async function stops(office: Office): Promise<readonly Fault[]> {
  const found = await Promise.all(
    inUse(routes, office).map((route) => clashesOf(route, office, settingsOf(route, office))),
  );
  return found
    .flat()
    .filter(isStop)
    .map((clash) => ({ at: 'holdings', code: `people-${clash.kind}`, says: clashWords(clash) }));
}

/** Today in a zone; one that does not exist is found by the check itself. */
function todayIn(zone: string, now: string): string {
  try {
    return dateIn(zone, now);
  } catch {
    return now.slice(0, 10);
  }
}

function parse(file: string): Fields {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isFields(value)) return value;
    throw new Error('not an object');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Refusal({
      zh: `读不了单位文件 ${file}：${reason}。请检查 OFFICE_FILE 的路径和 JSON 写法。`,
      en: `Cannot read the office file ${file}: ${reason}. Check the path in OFFICE_FILE and the JSON.`,
    });
  }
}

/** Shape only. */
const isOffice = (fields: unknown): fields is OfficeData =>
  isFields(fields) && lists.every((name) => Array.isArray(fields[name]));
