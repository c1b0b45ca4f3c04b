import {
  departmentTitle,
  type Holding,
  holdingTitle,
  type Office,
  personOf,
  postsOf,
} from '#domain/office.ts';
import type { OfficeChange } from '#domain/office-change.ts';
import type { Language } from '#domain/words.ts';
import type { ChangeOption } from '../views/office/change-fields.ts';
import type { World } from '../world.ts';
import { holdingValue } from './read-change.ts';
import { postKinds } from '../deeds/route-posts.ts';

/** What a change's one question offers: posts to give or take, successors, departments. */
export function optionsFor(
  world: World,
  office: Office,
  kind: OfficeChange['kind'],
  person: string,
  language: Language,
): readonly ChangeOption[] {
  switch (kind) {
    case 'give-post':
      return [...new Set(free(world, office, person).map(holdingValue))].map((value) =>
        postOption(office, value, language),
      );
    case 'take-post':
      return office.holdings
        .filter((held) => held.person === person)
        .map((held) => postOption(office, holdingValue(held), language));
    case 'hand-over':
      return successors(office, person, language);
    case 'add-person':
      return office.departments.map(({ id, title }) => ({ value: id, text: title[language] }));
    case 'change-address':
    case 'disable-person':
    case 'enable-person':
      return [];
  }
}

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
  const held = new Set(
    office.holdings.filter((holding) => holding.person === person).map(holdingValue),
  );
  return all.filter((post) => !held.has(holdingValue(post)));
}

function postOption(office: Office, value: string, language: Language): ChangeOption {
  const [post = '', department] = value.split('@', 2);
  const holding = department === undefined ? { post } : { post, department };
  return { value, text: holdingTitle(office, holding)[language] };
}

/** Everybody else at work, those of the same department first. */
function successors(office: Office, person: string, language: Language): readonly ChangeOption[] {
  const own = personOf(office, person)?.department;
  const others = office.persons.filter(({ id, active }) => active && id !== person);
  const near = others.filter(({ department }) => department === own);
  const far = others.filter(({ department }) => department !== own);
  return [...near, ...far].map(({ id, name, department }) => {
    const [post] = postsOf(office, id);
    const said = (post ?? departmentTitle(office, department))[language];
    return { value: id, text: language === 'zh' ? `${name}（${said}）` : `${name} (${said})` };
  });
}
