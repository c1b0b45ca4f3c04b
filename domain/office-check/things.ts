import type { Fault } from '../fault.ts';
import type { Office, Oversight } from '../office.ts';
import {
  dayFaults,
  department,
  fault,
  periodFaults,
  person,
  unknown,
  wordFaults,
} from './faults.ts';

export function oversightFaults({ oversight, persons, departments }: Office): readonly Fault[] {
  return oversight.flatMap((row, index) => {
    const at = `oversight.${String(index)}`;
    const clash = oversight.slice(0, index).find((earlier) => overlap(earlier, row));
    return [
      ...unknown(`${at}.person`, persons, row.person, person),
      ...unknown(`${at}.department`, departments, row.department, department),
      ...periodFaults(row.from, row.to, at),
      ...(clash === undefined
        ? []
        : [
            fault(
              at,
              'oversight-overlaps',
              `请改分管日期：${row.department}在${row.from}同时由${clash.person}和${row.person}分管。`,
              `Change the dates: on ${row.from} both ${clash.person} and ${row.person} oversee ${row.department}.`,
            ),
          ]),
    ];
  });
}

const overlap = (one: Oversight, other: Oversight): boolean =>
  one.department === other.department &&
  one.from <= (other.to ?? '9999') &&
  other.from <= (one.to ?? '9999');

export function thingFaults({
  vehicles,
  seals,
  departments,
  suppliers,
  closures,
}: Office): readonly Fault[] {
  return [
    ...departments.flatMap(({ title }, index) =>
      wordFaults(`departments.${String(index)}.title`, title.zh),
    ),
    ...seals.flatMap(({ title }, index) => wordFaults(`seals.${String(index)}.title`, title.zh)),
    ...vehicles.flatMap(({ plate }, index) => [
      ...wordFaults(`vehicles.${String(index)}.plate`, plate),
      ...(vehicles.findIndex((other) => other.plate === plate) === index
        ? []
        : [
            fault(
              `vehicles.${String(index)}.plate`,
              'plate-twice',
              `请核对车牌“${plate}”：登记了两次。`,
              `Check the plate “${plate}”: it is entered twice.`,
            ),
          ]),
    ]),
    ...suppliers.flatMap(({ name, from, to }, index) => [
      ...wordFaults(`suppliers.${String(index)}.name`, name),
      ...periodFaults(from, to, `suppliers.${String(index)}`),
    ]),
    ...closures.flatMap((day, index) => dayFaults(`closures.${String(index)}`, day)),
  ];
}
