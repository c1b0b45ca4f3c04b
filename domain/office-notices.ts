import { addDays } from './dates.ts';
import type { Fault } from './fault.ts';
import { heldBy, inWindow, type Office, overseer } from './office.ts';
import { fault } from './office-check/faults.ts';
import { tableTitles } from './office-check/standards.ts';
import type { StandardTable } from './standards.ts';

/** How far ahead an office looks. */
const ahead = 30;

/**
 * What an office should see to before it presses: sections that nobody oversees, contracts and tables that end, tables
 * that its routes read and it does not have. Nothing of it stops a request today.
 */
export const officeNotices = (
  office: Office,
  leading: ReadonlySet<string>,
  tables: readonly StandardTable[],
): readonly Fault[] => [
  ...oversightNotices(office, leading),
  ...supplierNotices(office),
  ...[...new Set(tables)].flatMap((table) => tableNotices(office, table)),
];

/** The first day from today on that satisfies, within the days that an office looks ahead. */
const firstDay = (today: string, is: (day: string) => boolean): string | undefined =>
  Array.from({ length: ahead + 1 }, (_, days) => addDays(today, days)).find(is);

/** Sections with somebody at work who is no leader: a leader's own matters go to the head anyway. */
function oversightNotices(office: Office, leading: ReadonlySet<string>): readonly Fault[] {
  const isLed = (person: string): boolean =>
    heldBy(office, person).some(({ post }) => leading.has(post));
  return office.departments.flatMap(({ id, title }, index) => {
    const staffed = office.persons.some(
      (person) => person.active && person.department === id && !isLed(person.id),
    );
    const hole = firstDay(office.today, (day) => overseer(office, id, day) === undefined);
    if (!staffed || hole === undefined) return [];
    return [
      fault(
        `oversight.${String(index)}`,
        'oversight-hole',
        `${title.zh}从${hole}起没有分管领导，要送分管领导的都会送主要领导。请补上分管分工。`,
        `Nobody oversees ${title.en} from ${hole} on; what would go to the deputy goes to the head. Name one.`,
      ),
    ];
  });
}

const supplierNotices = ({ suppliers, today }: Office): readonly Fault[] =>
  suppliers.flatMap(({ name, from, to }, index) =>
    from <= today && today <= to && to <= addDays(today, ahead)
      ? [
          fault(
            `suppliers.${String(index)}`,
            'contract-ending',
            `“${name}”的合同到${to}为止，之后表单里选不到。要续的请及早续签并登记。`,
            `The contract of “${name}” ends on ${to}; forms will not offer it after that. Renew and enter it in time.`,
          ),
        ]
      : [],
  );

function tableNotices({ standards = {}, today }: Office, table: StandardTable): readonly Fault[] {
  const editions = standards[table] ?? [];
  const hole = firstDay(today, (day) => !editions.some((edition) => inWindow(edition, day)));
  if (hole === undefined) return [];
  const title = tableTitles[table];
  return [
    hole === today
      ? fault(
          `standards.${table}`,
          'standard-none',
          `没有现行的${title.zh}，用到它的申请查不到标准。请导入。`,
          `No edition of “${title.en}” is in force; requests that read it find no limit. Import one.`,
        )
      : fault(
          `standards.${table}`,
          'standard-ending',
          `${title.zh}从${hole}起没有下一版。请及早导入。`,
          `“${title.en}” has no edition from ${hole} on. Import the next one in time.`,
        ),
  ];
}
