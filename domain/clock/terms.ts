import type { Text } from '../words.ts';

/** What a route lets the holder of a step do with its clock. */
export interface ClockTerms {
  /** Reasons to stop it, by id; `law` is what leaves the time out, empty for an arrangement of the office. */
  readonly pauses: Readonly<Record<string, { readonly title: Text; readonly law: string }>>;
  readonly extend?: {
    /** Each time, in the unit of the limit. */
    readonly most: number;
    readonly times: number;
    readonly inTime: boolean;
    readonly basis: Text;
  };
}
