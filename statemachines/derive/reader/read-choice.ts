import { fullDay } from '#domain/date-words.ts';
import { departmentsOf, inWindow, type Office, postTitle } from '#domain/office.ts';
import { standardValues } from '#domain/standards.ts';
import type { Text } from '#domain/words.ts';
import type { SimpleField } from '../../fields.ts';
import { blank, isBlank, type ReadField, wrong } from './read.ts';

type Of<Kind extends SimpleField['kind']> = Extract<SimpleField, { kind: Kind }>;

const notListed = {
  zh: '请从列出的选项里选一项。',
  en: 'Choose one of the options listed.',
} as const;

export const readChoice: ReadField<Of<'choice'>> = ({ options }, raw, at) => {
  if (isBlank(raw)) return blank;
  return typeof raw === 'string' && Object.hasOwn(options, raw)
    ? { value: raw }
    : wrong(at, 'not-listed', notListed);
};

export const readYesNo: ReadField<Of<'yes-no'>> = (_field, raw, at) => {
  if (isBlank(raw)) return blank;
  if (raw === true || raw === 'yes' || raw === 'true') return { value: true };
  if (raw === false || raw === 'no' || raw === 'false') return { value: false };
  return wrong(at, 'not-listed', { zh: '请选“是”或“否”。', en: 'Choose yes or no.' });
};

type Listed = 'person' | 'post' | 'vehicle' | 'seal';

/** One of the office's own: a person still active, a post, a vehicle, a seal. */
export const readListed: ReadField<Of<Listed>> = ({ kind }, raw, at, { office, today }) => {
  if (isBlank(raw)) return blank;
  return typeof raw === 'string' && idsOf(office, kind, today).includes(raw)
    ? { value: raw }
    : wrong(at, 'not-listed', {
        zh: `请从列表里重新选择${listedNames[kind].zh}：所填的不存在或已停用。`,
        en: `Choose the ${listedNames[kind].en} from the list again: this one is unknown or no longer in use.`,
      });
};

const listedNames = {
  person: { zh: '人员', en: 'person' },
  post: { zh: '岗位', en: 'post' },
  vehicle: { zh: '车辆', en: 'vehicle' },
  seal: { zh: '印章', en: 'seal' },
} as const;

function idsOf(office: Office, kind: Listed, today: string): readonly string[] {
  switch (kind) {
    case 'person':
      return office.persons.filter(({ active }) => active).map(({ id }) => id);
    case 'post':
      return office.posts.map(({ id }) => id);
    case 'vehicle':
      return office.vehicles.filter((one) => inWindow(one, today)).map(({ id }) => id);
    case 'seal':
      return office.seals.filter((one) => inWindow(one, today)).map(({ id }) => id);
  }
}

/** A supplier for that work whose contract runs today. */
export const readSupplier: ReadField<Of<'supplier'>> = ({ work }, raw, at, { office, today }) => {
  if (isBlank(raw)) return blank;
  const supplier = office.suppliers.find((known) => known.id === raw && known.work === work);
  if (supplier === undefined) return wrong(at, 'not-listed', notListed);
  if (supplier.from <= today && today <= supplier.to) return { value: supplier.id };
  const { name, from, to } = supplier;
  return wrong(at, 'out-of-contract', {
    zh: `请另选合同期内的单位：“${name}”的合同期是${fullDay(from, 'zh')}至${fullDay(to, 'zh')}。`,
    en: `Choose one under contract: that of “${name}” runs from ${fullDay(from, 'en')} to ${fullDay(to, 'en')}.`,
  });
};

/** A value of a column of the office's standard table, as the table stands today. */
export const readStandard: ReadField<Of<'standard'>> = (
  { table, column },
  raw,
  at,
  { office, today },
) => {
  if (isBlank(raw)) return blank;
  return typeof raw === 'string' && standardValues(office, table, column, today).includes(raw)
    ? { value: raw }
    : wrong(at, 'not-listed', notListed);
};

/** One department of the office, with the post that the field wants there. */
export const readDepartment: ReadField<Of<'department'>> = ({ having }, raw, at, { office }) => {
  if (isBlank(raw)) return blank;
  const known = departmentsOf(office, having).some(({ id }) => id === raw);
  return known && typeof raw === 'string'
    ? { value: raw }
    : wrong(at, 'not-listed', notThere(office, having, [raw]));
};

/** Several departments, each once. */
export const readDepartments: ReadField<Of<'departments'>> = (
  { max, having },
  raw,
  at,
  { office },
) => {
  const given: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  const chosen = [...new Set(given.filter((id) => !isBlank(id)))];
  if (chosen.length === 0) return blank;
  const offered = new Set<unknown>(departmentsOf(office, having).map(({ id }) => id));
  const known = chosen.filter((id) => typeof id === 'string').filter((id) => offered.has(id));
  if (known.length < chosen.length)
    return wrong(at, 'not-listed', notThere(office, having, chosen));
  return known.length > max
    ? wrong(at, 'too-many', {
        zh: `请最多选${String(max)}个，现在选了${String(known.length)}个。`,
        en: `Choose at most ${String(max)}; ${String(known.length)} are chosen.`,
      })
    : { value: known };
};

/** Names the department in which nobody holds the post: there the work would wait for nobody. */
function notThere(office: Office, having: string | undefined, chosen: readonly unknown[]): Text {
  const offered = departmentsOf(office, having);
  const empty = office.departments.find((one) => chosen.includes(one.id) && !offered.includes(one));
  if (having === undefined || empty === undefined) return unknownDepartment;
  const post = postTitle(office, having);
  return {
    zh: `请改选别的股室：“${empty.title.zh}”现在没有${post.zh}，没有人接办。`,
    en: `Choose another department: “${empty.title.en}” has no ${post.en.toLowerCase()} now, so nobody would take it up.`,
  };
}

const unknownDepartment = {
  zh: '请从列表里重新选择股室：所填的不存在或已停用。',
  en: 'Choose the department from the list again: this one is unknown or no longer in use.',
} as const;
