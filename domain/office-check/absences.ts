import type { Fault } from '../fault.ts';
import type { Office } from '../office.ts';
import { clashes, type Absence } from '../stand-in-faults.ts';
import { fault, periodFaults, person, unknown } from './faults.ts';

/** Stand-ins as an office file or an older version left them; what has lapsed only has to be readable. */
export function standInRowFaults(office: Office): readonly Fault[] {
  const { standIns, persons, today } = office;
  return standIns.flatMap((row, index) => {
    const at = `standIns.${String(index)}`;
    const own = [
      ...unknown(`${at}.absent`, persons, row.absent, person),
      ...unknown(`${at}.standIn`, persons, row.standIn, person),
      ...periodFaults(row.from, row.to, at),
      ...(row.absent === row.standIn
        ? [
            fault(
              `${at}.standIn`,
              'stand-in-self',
              `请给${row.absent}另选代办人，不能是本人。`,
              `Name another stand-in for ${row.absent}, not himself.`,
            ),
          ]
        : []),
      ...(standIns.findIndex(({ id }) => id === row.id) === index
        ? []
        : [
            fault(
              `${at}.id`,
              'id-twice',
              `请改代号“${row.id}”：已经有一次委托用了它。`,
              `Change the id “${row.id}”: another stand-in has it.`,
            ),
          ]),
    ];
    if (own.length > 0 || row.to < today) return own;
    const absence: Absence = row;
    return clashes(office, absence, standIns.slice(0, index)).map((found) => ({ ...found, at }));
  });
}

export function conflictFaults({ conflicts, persons }: Office): readonly Fault[] {
  return conflicts.flatMap(({ persons: [one, other] }, index) => {
    const at = `conflicts.${String(index)}`;
    return [
      ...unknown(`${at}.persons`, persons, one, person),
      ...unknown(`${at}.persons`, persons, other, person),
      ...(one === other
        ? [
            fault(
              `${at}.persons`,
              'recusal-self',
              '请写两个不同的人：回避关系是两个人之间的。',
              'Name two persons: one is not kept apart from himself.',
            ),
          ]
        : []),
    ];
  });
}
