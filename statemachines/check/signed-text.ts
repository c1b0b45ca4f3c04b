import type { Route } from '../route.ts';
import { listed, placedHumanSteps, placedOutcomes, type Placed } from './places.ts';
import { finding, type Finding } from './route-fault.ts';

/** What a signature fixes is there, and no step that goes on with it asks for it again. */
export const signedTextSound = (route: Route): readonly Finding[] => {
  const { signedText } = route;
  if (signedText === undefined) return [];
  const steps = new Map(placedHumanSteps(route).map(({ part }) => [part.id, part]));
  const path = 'signedText';
  const named: readonly (Placed<string> & { readonly known: boolean })[] = [
    { part: signedText.at, path: `${path}.at`, known: steps.has(signedText.at) },
    ...listed(signedText.fields, `${path}.fields`).map((one) => ({
      ...one,
      known: Object.hasOwn(route.fields, one.part),
    })),
    ...listed(signedText.attachments, `${path}.attachments`).map((one) => ({
      ...one,
      known: Object.hasOwn(route.attachments, one.part),
    })),
    ...listed(signedText.keptAt, `${path}.keptAt`).map((one) => ({
      ...one,
      known: steps.has(one.part),
    })),
  ];
  return [
    ...named
      .filter(({ known }) => !known)
      .map(({ part, path: where }) =>
        finding(
          where,
          `流程里没有“${part}”。请改成已有的环节、字段或附件。`,
          `The route has no “${part}”. Name a step, a field or an attachment that exists.`,
        ),
      ),
    ...placedHumanSteps(route)
      .filter(({ part }) => signedText.keptAt.includes(part.id))
      .flatMap((placed) =>
        [
          ...Object.keys(placed.part.asks ?? {}),
          ...placedOutcomes(placed).flatMap(({ part }) =>
            part.goTo === signedText.at ? [] : Object.keys(part.asks ?? {}),
          ),
        ]
          .filter((field) => signedText.fields.includes(field))
          .map((field) =>
            finding(
              placed.path,
              `签发以后的环节不能再填“${field}”。请去掉，改动的送签发人复审。`,
              `“${field}” is fixed by the signature and cannot be filled in here. Take it out; a change goes back to the signer.`,
            ),
          ),
      ),
  ];
};
