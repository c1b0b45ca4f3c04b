import type { Fault } from '#domain/fault.ts';
import type { Office } from '#domain/office.ts';
import type { JsonObject } from '#domain/words.ts';
import type { Asks, Route } from './route.ts';

/** Seals chosen now that are not of the kind that was approved: the approval holds for that kind alone. */
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
          zh: `批准的不是“${chosen.title.zh}”。请选批准的印章${fits.length === 0 ? '；本单位没有登记这种印章，请退回' : `：${fits.map(({ zh }) => zh).join('、')}`}。`,
          en: `“${chosen.title.en}” is not what was approved. ${fits.length === 0 ? 'The office has no seal of the approved kind: return it.' : `Choose: ${fits.map(({ en }) => en).join(', ')}.`}`,
        },
      },
    ];
  });
}
