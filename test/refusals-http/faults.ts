import type { Fault as DomainFault } from '#domain/fault.ts';
import type { JsonObject } from '#domain/words.ts';
import { ticksFor } from '../rig/confirming.ts';
import type { Answer } from './program.ts';

interface Fault {
  readonly at: string;
  readonly code: string;
  readonly says: { readonly zh: string };
  readonly confirm?: Confirmation;
}
type Confirmation = NonNullable<DomainFault['confirm']>;

/** `place code` of every fault that a refused form names, beside the files that it still lacks. */
export const faultsIn = ({ details }: Answer): readonly string[] =>
  faults(details)
    .filter((fault) => !isLackingFile(fault))
    .map(({ at, code }) => `${at} ${code}`);

/** The attachment rules that a refused form does not meet yet. */
export const lackingIn = ({ details }: Answer): readonly string[] =>
  faults(details)
    .filter(isLackingFile)
    .map(({ at }) => at);

const isLackingFile = ({ at, code }: Fault): boolean =>
  at.startsWith('attachments.') && code === 'missing';

/** The Chinese sentences of the faults. */
export const sentencesIn = ({ details }: Answer): readonly string[] =>
  faults(details).map(({ says }) => says.zh);

function faults(details: Answer['details']): readonly Fault[] {
  const found: readonly Fault[] = JSON.parse(JSON.stringify(details['faults'] ?? []));
  return found;
}

/** What has to be ticked before the form is taken; nothing where something else is wrong with it. */
export const ticksIn = ({ details }: Answer): JsonObject => {
  const all = faults(details);
  return all.every(({ confirm }) => confirm !== undefined) ? ticksFor(all) : {};
};

/** A sentence that names the next move: what to do, or who does it, or that nothing is left to do. */
export const nextMove =
  /请|须|要改|再(?:点|发|试)|回|联系|不用再办|只可|没有重复|会送|不会重复|没有什么要再办/u;
