import type { Office } from '#domain/office.ts';
import { personOf } from '#domain/office.ts';
import type { Language } from '#domain/words.ts';
import { vehicleText } from '#statemachines/derive/form/value-text.ts';

/** The kind and the id of `vehicle:pickup`. */
export function partedKey(key: string): { readonly kind: string; readonly id: string } {
  const at = key.indexOf(':');
  return { kind: key.slice(0, at), id: key.slice(at + 1) };
}

export const thingHref = (key: string): string => {
  const { kind, id } = partedKey(key);
  return `/files/${encodeURIComponent(kind)}/${encodeURIComponent(id)}`;
};

/** A thing as people call it; what the office does not keep a list of is called by its own name. */
export function thingTitle(office: Office, key: string, language: Language): string {
  const { kind, id } = partedKey(key);
  switch (kind) {
    case 'vehicle':
      return vehicleText(office, id, language);
    case 'seal':
      return office.seals.find((seal) => seal.id === id)?.title[language] ?? id;
    case 'supplier':
      return office.suppliers.find((supplier) => supplier.id === id)?.name ?? id;
    case 'person':
      return personOf(office, id)?.name ?? id;
    default:
      return id;
  }
}
