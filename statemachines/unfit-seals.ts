import type { Fault } from '#domain/fault.ts';
import type { Office } from '#domain/office.ts';
import type { JsonObject } from '#domain/words.ts';
import type { Asks, Route } from './route.ts';

/** Seals chosen that are not of the kind applied for: an approval holds for that kind alone. */
export function unfitSeals(
  route: Route,
  asks: Asks,
  data: JsonObject,
  office: Office,
): readonly Fault[] {
  return Object.keys(asks).flatMap((id) => {
    const field = route.fields[id];
    if (field?.kind !== 'seal' || field.sameKindAs === undefined) return [];
    const chosen = office.seals.find((seal) => seal.id === data[id]);
    const kind = data[field.sameKindAs];
    if (chosen === undefined || chosen.kind === kind) return [];
    const fits = office.seals.filter((seal) => seal.kind === kind).map(({ title }) => title);
    return [
      {
        at: id,
        code: 'seal-not-approved',
        says: {
          zh: `“${chosen.title.zh}”与“${route.fields[field.sameKindAs]?.label.zh ?? ''}”不符。${fits.length === 0 ? '印章目录里没有这种印章，请改报或退回' : `请改选：${fits.map(({ zh }) => zh).join('、')}`}。`,
          en: `“${chosen.title.en}” does not fit “${route.fields[field.sameKindAs]?.label.en ?? ''}”. ${fits.length === 0 ? 'The catalogue has no seal of that kind: apply for another, or return it.' : `Choose: ${fits.map(({ en }) => en).join(', ')}.`}`,
        },
      },
    ];
  });
}
