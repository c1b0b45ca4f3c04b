import type { Due } from '../../stores/due.ts';
import type { World } from '../../world.ts';

/** What each of some requests comes to. */
export type EachRequest = <Part extends { readonly request: string }, Result>(
  parts: readonly Part[],
  work: (part: Part) => Promise<Result>,
) => Promise<readonly Result[]>;

/** So many times everything is tried as it stands: what was away for a moment is back by then. */
const patience = 2;

/**
 * Goes through requests one after the other, for a morning may find hundreds. One that fails still after some tries must
 * not keep back what is said about all others: it is reported and left out.
 */
export const eachRequest =
  (world: World, { attempts }: Pick<Due, 'attempts'>): EachRequest =>
  async (parts, work) => {
    const results: Awaited<ReturnType<typeof work>>[] = [];
    for (const part of parts) {
      try {
        // eslint-disable-next-line no-await-in-loop
        results.push(await work(part));
      } catch (error) {
        if (attempts < patience) throw error;
        const { request } = part;
        world.report('a request was left out of the morning mails', { request, error });
      }
    }
    return results;
  };
