import { readCalendarFile } from '#domain/calendar-file/read-calendar-file.ts';
import { narrow, parseYuan } from '#domain/money.ts';
import type { Holding, Office } from '#domain/office.ts';
import type { OfficeChange, PersonChange, RuleChange, ThingChange } from '#domain/office-change.ts';
import type { SettingRule } from '#domain/office-settings.ts';
import { Problem } from '#domain/problem.ts';
import type { Json } from '#domain/words.ts';
import { readThing } from './read-thing.ts';

/** The changes of a person that have a page, as they stand in the address. */
const personKinds = [
  'change-address',
  'give-post',
  'take-post',
  'hand-over',
  'disable-person',
  'enable-person',
  'give-stand-in',
  'end-stand-in',
  'add-person',
  'set-rank',
] as const satisfies readonly (PersonChange | ThingChange)['kind'][];

/** The changes of a rule that have a page. */
const ruleKinds = [
  'keep-apart',
  'let-meet',
  'close-day',
  'open-day',
  'import-year',
  'oversee',
  'change-setting',
] as const satisfies readonly RuleChange['kind'][];

/** The changes of a thing or a table that have a page. */
const thingKinds = [
  'set-vehicle',
  'set-seal',
  'set-supplier',
  'retire-thing',
  'import-standard',
] as const satisfies readonly ThingChange['kind'][];

/** Throws `nothing-here` for a word that is no change of a thing. */
export const readThingKind = (word: string): OfficeChange['kind'] => known(thingKinds, word);

/** Throws `nothing-here` for a word that is no change of a person. */
export const readPersonKind = (word: string): OfficeChange['kind'] => known(personKinds, word);

/** Throws `nothing-here` for a word that is no change of a rule. */
export const readRuleKind = (word: string): RuleChange['kind'] => known(ruleKinds, word);

function known<Kind extends string>(kinds: readonly Kind[], word: string): Kind {
  const kind = kinds.find((one) => one === word);
  if (kind === undefined) throw new Problem('nothing-here', {});
  return kind;
}

/** The change that a posted form means. Nothing is refused here: the rules say what is wrong with it. */
export function readChange(
  kind: OfficeChange['kind'],
  person: string,
  form: URLSearchParams,
  settings: readonly SettingRule[],
  office: Office,
): OfficeChange {
  // Chinese keyboards type ＠ and ． as easily as the signs that a mailbox needs.
  const plain = (name: string): string => (form.get(name) ?? '').normalize('NFKC').trim();
  const pair = (): readonly [string, string] => [plain('one'), plain('other')];
  switch (kind) {
    case 'add-person':
      return {
        kind,
        id: plain('id'),
        name: (form.get('name') ?? '').trim(),
        email: plain('email'),
        department: plain('department'),
      };
    case 'change-address':
      return { kind, person, email: plain('email') };
    case 'give-post':
      return {
        kind,
        person,
        ...readHolding(plain('post')),
        ...(plain('from') === '' ? {} : { from: plain('from') }),
        ...(plain('to') === '' ? {} : { to: plain('to') }),
        ...(form.has('acting') ? { acting: true } : {}),
      };
    case 'take-post':
      return { kind, person, ...readHolding(plain('post')) };
    case 'disable-person':
    case 'enable-person':
      return { kind, person };
    case 'hand-over':
      return { kind, person, to: plain('to') };
    case 'give-stand-in':
      return {
        kind,
        person,
        standIn: plain('standIn'),
        from: plain('from'),
        to: plain('to'),
      };
    case 'end-stand-in':
      return { kind, person, standIn: plain('standIn'), id: plain('id') };
    case 'keep-apart':
    case 'let-meet':
      return { kind, persons: pair() };
    case 'close-day':
    case 'open-day': {
      const half = plain('half');
      const date = plain('date');
      return half === 'am' || half === 'pm' ? { kind, date, half } : { kind, date };
    }
    case 'import-year': {
      // Cells copied from a spreadsheet are parted by tabs.
      const typed = (form.get('file') ?? '').replaceAll('\t', ',');
      const read = readCalendarFile(typed);
      return read.ok ? { kind, year: read.year } : { kind, unread: typed };
    }
    case 'oversee':
      return {
        kind,
        department: plain('department'),
        person: plain('person'),
        from: plain('from'),
        ...(plain('to') === '' ? {} : { to: plain('to') }),
      };
    case 'change-setting': {
      const setting = plain('setting');
      const rule = settings.find(({ id }) => id === setting);
      if (rule === undefined) return { kind, setting };
      const was = office.settings[setting] ?? rule.value;
      if (form.has('default')) return { kind, setting, was };
      return { kind, setting, was, value: readValue(rule, form) };
    }
    case 'set-vehicle':
    case 'set-seal':
    case 'set-supplier':
    case 'retire-thing':
    case 'set-rank':
    case 'import-standard':
      return readThing(kind, person, form, office);
  }
}

/** What cannot be read stays as it was typed, for the rule to refuse. */
function readValue({ kind, unit, optional }: SettingRule, form: URLSearchParams): Json {
  const typed = (form.get('value') ?? '').trim();
  switch (kind) {
    case 'number': {
      if (typed === '' && optional === true) return null;
      if (unit === 'fen') {
        const read = parseYuan(typed);
        return 'fen' in read ? read.fen : typed;
      }
      const plain = narrow(typed);
      return /^-?\d{1,12}$/u.test(plain) ? Number(plain) : typed;
    }
    case 'switch':
      return typed === 'yes' ? true : typed === 'no' ? false : typed;
    case 'choices':
      return form.getAll('value').join(' ');
    case 'time':
      return narrow(typed).replace('：', ':');
    case 'choice':
    case 'words':
      return typed;
  }
}

/** A post as a form's option says it: `head`, `section-chief@general`. */
export const holdingValue = ({ post, department }: Omit<Holding, 'person'>): string =>
  department === undefined ? post : `${post}@${department}`;

function readHolding(value: string): Pick<Holding, 'post' | 'department'> {
  const [post = '', department] = value.split('@', 2);
  return department === undefined ? { post } : { post, department };
}
