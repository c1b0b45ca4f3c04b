import type { Office, Person, Seal, Supplier, Vehicle } from '../office.ts';
import type { Rank } from '../standards.ts';

/** 依据文件: the document that a change of things and tables rests on, by its number and the hash of its file. */
export interface Document {
  readonly title: string;
  readonly number: string;
  readonly sha256: string;
}

/** What every change of a thing says beside the thing itself. */
interface Setting {
  /** The office did not have it when this was proposed: it is entered, not changed. */
  readonly entered?: true;
  readonly document: Document;
}

/** A vehicle, seal or supplier as it is from now on: a new one, or one that is known by its id. */
export type SetVehicle = Setting & { readonly kind: 'set-vehicle'; readonly thing: Vehicle };
export type SetSeal = Setting & {
  readonly kind: 'set-seal';
  /** Of no kind yet where none was chosen. */
  readonly thing: Omit<Seal, 'kind'> & Partial<Pick<Seal, 'kind'>>;
};
export type SetSupplier = Setting & { readonly kind: 'set-supplier'; readonly thing: Supplier };

export const thingLists = ['vehicles', 'seals', 'suppliers'] as const;
export type ThingList = (typeof thingLists)[number];

/** A thing that goes out of use; `to` is its last day. */
export interface RetireThing {
  readonly kind: 'retire-thing';
  readonly list: ThingList;
  readonly id: string;
  readonly to: string;
  readonly document: Document;
}

/** By which standard somebody's journeys are paid from now on. */
export interface SetRank {
  readonly kind: 'set-rank';
  readonly person: string;
  readonly rank?: Rank;
  readonly document: Document;
}

/** The office after a thing was entered or changed. */
export function thingSet(office: Office, change: SetVehicle | SetSeal | SetSupplier): Office {
  switch (change.kind) {
    case 'set-vehicle':
      return { ...office, vehicles: put(office.vehicles, change.thing) };
    case 'set-seal':
      return { ...office, seals: sealPut(office.seals, change.thing) };
    case 'set-supplier':
      return { ...office, suppliers: put(office.suppliers, change.thing) };
  }
}

const put = <Thing extends { readonly id: string }>(
  things: readonly Thing[],
  thing: Thing,
): readonly Thing[] =>
  things.some(({ id }) => id === thing.id)
    ? things.map((old) => (old.id === thing.id ? thing : old))
    : [...things, thing];

const sealPut = (seals: readonly Seal[], { kind, ...seal }: SetSeal['thing']): readonly Seal[] =>
  kind === undefined ? seals : put(seals, { ...seal, kind });

export function retired(office: Office, { list, id, to }: RetireThing): Office {
  const ended = <Thing extends { readonly id: string }>(things: readonly Thing[]) =>
    things.map((thing) => (thing.id === id ? { ...thing, to } : thing));
  switch (list) {
    case 'vehicles':
      return { ...office, vehicles: ended(office.vehicles) };
    case 'seals':
      return { ...office, seals: ended(office.seals) };
    case 'suppliers':
      return { ...office, suppliers: ended(office.suppliers) };
  }
}

export const ranked = (office: Office, { person, rank }: SetRank): Office =>
  rank === undefined
    ? office
    : {
        ...office,
        persons: office.persons.map((known): Person =>
          known.id === person ? { ...known, rank } : known,
        ),
      };
