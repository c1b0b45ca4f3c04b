import {
  departmentTitle,
  heldBy,
  type Holding,
  holdingTitle,
  type Office,
  personOf,
  postsOf,
} from '#domain/office.ts';
import type { OfficeChange } from '#domain/office-change.ts';
import type { Language, Text } from '#domain/words.ts';
import { works, workTitle } from '#domain/works.ts';
import { postKinds } from '../deeds/route-posts.ts';
import type { ChangeOption } from '../views/office/change-fields.ts';
import { thingOptions } from '../views/office/thing-questions.ts';
import type { World } from '../world.ts';
import { holdingValue } from './read-change.ts';

/** What each question of a change offers, by the question's name. */
export type Options = Readonly<Record<string, readonly ChangeOption[]>>;

/** What a change's questions offer: posts to give or take, persons, departments. */
export function optionsFor(
  world: World,
  office: Office,
  kind: OfficeChange['kind'],
  person: string,
  language: Language,
): Options {
  switch (kind) {
    case 'give-post':
      return {
        post: [...new Set(free(world, office, person).map(holdingValue))].map((value) =>
          postOption(office, value, language),
        ),
      };
    case 'take-post':
      return {
        post: office.holdings
          .filter((held) => held.person === person)
          .filter(({ to }) => to === undefined || to >= office.today)
          .map((held) => postOption(office, holdingValue(held), language)),
      };
    case 'hand-over':
      return { to: others(office, person, language) };
    case 'give-stand-in':
      return { standIn: others(office, person, language) };
    case 'add-person':
      return { department: departments(office, language) };
    case 'keep-apart': {
      const all = others(office, '', language);
      return { one: all, other: all };
    }
    case 'oversee':
      return { department: departments(office, language), person: others(office, '', language) };
    case 'set-vehicle':
    case 'set-seal':
    case 'set-supplier':
    case 'retire-thing':
    case 'set-rank':
    case 'import-standard':
      return thingOptions(
        kind,
        { posts: titled(office.posts, language), works: workOptions(office, language) },
        language,
      );
    case 'change-address':
    case 'disable-person':
    case 'enable-person':
    case 'end-stand-in':
    case 'let-meet':
    case 'close-day':
    case 'open-day':
    case 'import-year':
    case 'change-setting':
      return {};
  }
}

const departments = ({ departments: all }: Office, language: Language): readonly ChangeOption[] =>
  titled(all, language);

const titled = (
  things: readonly { readonly id: string; readonly title: Text }[],
  language: Language,
): readonly ChangeOption[] => things.map(({ id, title }) => ({ value: id, text: title[language] }));

/** The kinds of work that are known, and those of suppliers there are. */
const workOptions = ({ suppliers }: Office, language: Language): readonly ChangeOption[] =>
  [...new Set([...Object.keys(works), ...suppliers.map(({ work }) => work)])].map((value) => ({
    value,
    text: workTitle(value)[language],
  }));

type Post = Omit<Holding, 'person'>;

/** Every post the person does not hold; one that exists per department, once for each. */
function free(world: World, office: Office, person: string): readonly Post[] {
  const { perDepartment, whole } = postKinds(world, office);
  const all = office.posts.flatMap(({ id }): readonly Post[] => [
    ...(whole.has(id) ? [{ post: id }] : []),
    ...(perDepartment.has(id)
      ? office.departments.map((department) => ({ post: id, department: department.id }))
      : []),
  ]);
  const held = new Set(heldBy(office, person).map(holdingValue));
  return all.filter((post) => !held.has(holdingValue(post)));
}

function postOption(office: Office, value: string, language: Language): ChangeOption {
  const [post = '', department] = value.split('@', 2);
  if (department === undefined) return { value, text: holdingTitle(office, { post })[language] };
  // Under its own heading: an office may call two posts alike, one its own and one of a department.
  return {
    value,
    text: holdingTitle(office, { post, department })[language],
    group: departmentTitle(office, department)[language],
  };
}

/** Everybody else at work, those of the same department first. */
export function others(
  office: Office,
  person: string,
  language: Language,
): readonly ChangeOption[] {
  const own = personOf(office, person)?.department;
  const rest = office.persons.filter(({ id, active }) => active && id !== person);
  const near = rest.filter(({ department }) => department === own);
  const far = rest.filter(({ department }) => department !== own);
  return [...near, ...far].map(({ id, name, department }) => {
    const [post] = postsOf(office, id);
    const said = (post ?? departmentTitle(office, department))[language];
    return { value: id, text: language === 'zh' ? `${name}（${said}）` : `${name} (${said})` };
  });
}
