import type { Expression } from '#domain/words.ts';

/** Who owns a step. Posts, not persons; who holds a post is the office's data at the moment the step opens. */
export type Who =
  | { readonly post: string }
  /** The post that the office's catalogue names as keeper of the seal in that field; `post` where it names none. */
  | { readonly post: string; readonly keeping: string }
  /** The post that the office's catalogue names as approver of the seal in that field; the next of `first` where none. */
  | { readonly approving: string }
  /** The post within a department: of the requester, of a department field, or of the item being distributed. */
  | { readonly post: string; readonly of: 'requester' | 'item' | { readonly field: string } }
  /** The deputy who oversees that department, from the office's dated table 分管分工. */
  | { readonly overseeing: 'requester' | { readonly field: string } }
  /** A person named in a field. */
  | { readonly field: string }
  | { readonly requester: true };

/** The owner of a step: one rule, or the first whose condition holds (authority by amount, rank, destination). */
export type Owner =
  Who | { readonly first: readonly { readonly when?: Expression; readonly who: Who }[] };
