import type { Sheet } from '#statemachines/sheet.ts';

/** A sheet as an outline that a reviewer reads; the attached data is only named. */
export const sheetText = ({ source, ...printed }: Sheet): string =>
  [...outline(printed, ''), ...(source === undefined ? [] : [`source: ${source.name}`]), ''].join(
    '\n',
  );

function outline(value: object, indent: string): readonly string[] {
  const listed = Array.isArray(value);
  return Object.entries(value).flatMap(([name, held]: readonly [string, unknown]) => {
    const label = listed ? '-' : `${name}:`;
    const line = inOneLine(held);
    if (line !== undefined) return [`${indent}${label} ${line}`.trimEnd()];
    return [`${indent}${label}`, ...outline(Object(held), `${indent}  `)];
  });
}

/** What has nothing inside but plain values stands in one line. */
function inOneLine(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return said(value);
  const held: readonly unknown[] = Object.values(value);
  if (held.some((each) => typeof each === 'object')) return undefined;
  if (Array.isArray(value)) return held.map(said).join(' | ');
  return Object.entries(value)
    .map(([name, each]) => `${name}=${said(each)}`)
    .join('  ');
}

const said = (value: unknown): string => String(value).replaceAll('\n', ' ⏎ ');
