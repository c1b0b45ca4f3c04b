import type { Field } from '../fields.ts';
import type { Route } from '../route.ts';
import { allOutcomes, listed, placedHumanSteps } from './places.ts';
import { finding, type Finding } from './route-fault.ts';

/** A route that keeps no words asks for none and offers no act that needs a reason in words. */
export const wordlessKept = (route: Route): readonly Finding[] =>
  route.wordless === true
    ? [
        ...Object.entries(route.fields)
          .filter(([, field]) => takesWords(field))
          .map(([id]) => wordy(`fields.${id}`)),
        ...Object.keys(route.attachments).map((id) => wordy(`attachments.${id}`)),
        ...allOutcomes(route)
          .filter(({ part }) => part.opinion === 'required')
          .map(({ path }) => wordy(`${path}.opinion`)),
        ...placedHumanSteps(route).flatMap(({ part, path }) => [
          ...(part.returns ? [wordy(`${path}.returns`)] : []),
          ...(part.refuse === undefined ? [] : [wordy(`${path}.refuse`)]),
          ...listed(part.allows ?? [], `${path}.allows`).map((allowed) => wordy(allowed.path)),
        ]),
        ...listed(route.withdrawUntil, 'withdrawUntil').map(({ path }) => wordy(path)),
      ]
    : [];

const takesWords = (field: Field): boolean =>
  field.calc === undefined &&
  (field.kind === 'lines' ? Object.values(field.columns).some(takesWords) : kinds.has(field.kind));

const kinds: ReadonlySet<Field['kind']> = new Set(['text', 'long-text', 'references']);

const wordy = (path: string): Finding =>
  finding(
    path,
    '只记去向的流程（wordless）不能写文字、传附件，也不设须写理由的办法。请去掉。',
    'A wordless route takes neither words nor files, nor any act that needs a reason. Take it out.',
  );
