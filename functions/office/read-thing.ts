import { type Office, sealKinds, type Supplier, type Vehicle } from '#domain/office.ts';
import type { ThingChange } from '#domain/office-change.ts';
import type { ImportStandard } from '#domain/office-change/standard.ts';
import {
  type Document,
  type SetSeal,
  type ThingList,
  thingLists,
} from '#domain/office-change/things.ts';
import { narrow } from '#domain/money.ts';
import { ranks, standardTables } from '#domain/standards.ts';
import { readTable } from '#domain/standards/read-table.ts';
import type { Text } from '#domain/words.ts';

/** The change of a thing that a posted form means. Nothing is refused here: the rules say what is wrong with it. */
export function readThing(
  kind: ThingChange['kind'],
  person: string,
  form: URLSearchParams,
  office: Office,
): ThingChange {
  const given = formOf(form);
  const document = readDocument(given);
  switch (kind) {
    case 'set-vehicle':
      return entering(office.vehicles, { kind, thing: readVehicle(given, office), document });
    case 'set-seal':
      return entering(office.seals, { kind, thing: readSeal(given, office), document });
    case 'set-supplier':
      return entering(office.suppliers, { kind, thing: readSupplier(given, office), document });
    case 'retire-thing':
      return { kind, list: listOf(given('list')), id: given('id'), to: given('to'), document };
    case 'set-rank':
      return { kind, person, ...chosen('rank', ranks, given('rank')), document };
    case 'import-standard':
      return readImport(given, form.get('rows') ?? '', document);
  }
}

/** Says so where the office has no such thing yet: once it has, nothing else would tell. */
const entering = <Change extends { readonly thing: { readonly id: string } }>(
  known: readonly { readonly id: string }[],
  change: Change,
): Change & { readonly entered?: true } =>
  known.some(({ id }) => id === change.thing.id) ? change : { ...change, entered: true };

/** What was typed, without what keyboards add. */
type Given = (name: string) => string;

const formOf =
  (form: URLSearchParams): Given =>
  (name) =>
    (form.get(name) ?? '').trim();

/** Chinese keyboards type ８ as easily as 8. */
const plain = (text: string): string => text.normalize('NFKC').trim();

const readDocument = (given: Given): Document => ({
  title: given('docTitle').replaceAll(/^《|》$/gu, ''),
  number: given('docNumber')
    .replaceAll(/[[［【]/gu, '〔')
    .replaceAll(/[\]］】]/gu, '〕'),
  sha256: plain(given('sha256')).replaceAll(/[\s:]/gu, '').toLowerCase(),
});

/** What is entered anew needs no name of its own: the next free one. */
function idOf(given: Given, word: string, known: readonly { readonly id: string }[]): string {
  const typed = plain(given('id'));
  if (typed !== '') return typed;
  let next = known.length + 1;
  const name = () => `${word}-${String(next)}`;
  while (known.some(({ id }) => id === name())) next += 1;
  return name();
}

function readVehicle(given: Given, office: Office): Vehicle {
  const id = idOf(given, 'vehicle', office.vehicles);
  const seats = plain(given('seats'));
  const before = office.vehicles.find((known) => known.id === id);
  return {
    id,
    plate: given('plate'),
    model: inBoth(given('model'), before?.model),
    ...(seats === '' ? {} : { seats: /^\d{1,3}$/u.test(seats) ? Number(seats) : 0 }),
    ...daysOf(given),
  };
}

function readSeal(given: Given, office: Office): SetSeal['thing'] {
  const id = idOf(given, 'seal', office.seals);
  const before = office.seals.find((known) => known.id === id);
  const keeper = given('keeper');
  const approver = given('approver');
  return {
    id,
    title: inBoth(given('title'), before?.title),
    ...chosen('kind', sealKinds, given('sealKind')),
    ...(keeper === '' ? {} : { keeper }),
    ...(approver === '' ? {} : { approver }),
    ...daysOf(given),
  };
}

function readSupplier(given: Given, office: Office): Supplier {
  const account = narrow(given('account')).replaceAll(/\s/gu, '');
  const bank = given('bank');
  return {
    id: idOf(given, 'supplier', office.suppliers),
    name: given('name'),
    work: given('work'),
    from: plain(given('from')),
    to: plain(given('to')),
    ...(bank === '' ? {} : { bank }),
    ...(account === '' ? {} : { account }),
  };
}

function readImport(given: Given, typed: string, document: Document): ImportStandard {
  const table = standardTables.find((known) => known === given('table'));
  const to = plain(given('to'));
  const file = table === undefined ? undefined : readTable(table, typed);
  return {
    kind: 'import-standard',
    ...(table === undefined ? {} : { table }),
    from: plain(given('from')),
    ...(to === '' ? {} : { to }),
    ...(file?.ok === true ? { read: file.read } : { unread: typed }),
    document,
  };
}

function daysOf(given: Given): { readonly from?: string; readonly to?: string } {
  const [from, to] = [plain(given('from')), plain(given('to'))];
  return { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) };
}

/** A name typed once; its English stays where the Chinese does. */
const inBoth = (zh: string, before: Text | undefined): Text =>
  before?.zh === zh ? before : { zh, en: zh };

const listOf = (word: string): ThingList => thingLists.find((list) => list === word) ?? 'vehicles';
/** What was chosen from a list; nothing where it is none of it. */
function chosen<Name extends string, Word extends string>(
  name: Name,
  words: readonly Word[],
  typed: string,
): Partial<Record<Name, Word>> {
  const found: Partial<Record<Name, Word>> = {};
  const word = words.find((one) => one === typed);
  if (word !== undefined) found[name] = word;
  return found;
}
