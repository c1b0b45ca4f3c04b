import type { Office } from '#domain/office.ts';
import type { ThingChange } from '#domain/office-change.ts';
import { standardTables } from '#domain/standards.ts';
import { tableText } from '#domain/standards/read-table.ts';

/** A change of a thing as its form is filled beforehand: with what is kept of it now. */
export function typedThing(
  office: Office,
  kind: ThingChange['kind'],
  query: URLSearchParams,
): URLSearchParams {
  const known = new URLSearchParams(query);
  for (const [name, value] of Object.entries(keptOf(office, kind, query))) {
    if (value !== undefined && !known.has(name)) known.set(name, String(value));
  }
  return known;
}

type Kept = Readonly<Record<string, string | number | undefined>>;

function keptOf(office: Office, kind: ThingChange['kind'], query: URLSearchParams): Kept {
  const id = query.get('id');
  switch (kind) {
    case 'set-vehicle': {
      const thing = office.vehicles.find((known) => known.id === id);
      return thing === undefined ? {} : { ...thing, model: thing.model.zh };
    }
    case 'set-seal': {
      const thing = office.seals.find((known) => known.id === id);
      return thing === undefined ? {} : { ...thing, title: thing.title.zh, sealKind: thing.kind };
    }
    case 'set-supplier': {
      const thing = office.suppliers.find((known) => known.id === id);
      return thing === undefined ? {} : { ...thing };
    }
    case 'import-standard':
      return tableKept(office, query.get('table'));
    case 'retire-thing':
    case 'set-rank':
      return {};
  }
}

/** The edition last begun: an office changes what it has rather than typing a table anew. */
function tableKept({ standards = {} }: Office, word: string | null): Kept {
  const table = standardTables.find((known) => known === word);
  const last = table === undefined ? undefined : standards[table]?.at(-1);
  return table === undefined || last === undefined ? {} : { rows: tableText(table, last) };
}
