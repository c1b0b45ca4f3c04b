import type { Sheet } from '#statemachines/sheet.ts';

/** A sheet as an outline that a reviewer reads; the attached data is only named. */
export const sheetText = ({ source, ...printed }: Sheet): string =>
  [...outline(printed, ''), ...(source === undefined ? [] : [`source: ${source.name}`]), ''].join(
    '\n',
  );

function outline(value: object, indent: string): readonly string[] {
  return Object.entries(value).flatMap(([name, held]: readonly [string, unknown]) => {
    const label = Array.isArray(value) ? '-' : `${name}:`;
    if (typeof held !== 'object' || held === null) return [`${indent}${label} ${said(held)}`];
    const inOne = Array.isArray(held) && held.every((each) => typeof each === 'string');
    if (inOne) return [`${indent}${label} ${held.map(said).join(' | ')}`];
    return [`${indent}${label}`, ...outline(held, `${indent}  `)];
  });
}

const said = (value: unknown): string => String(value).replaceAll('\n', ' ⏎ ');
