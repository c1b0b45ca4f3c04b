import { inTransaction } from '../../sqlite.ts';
import type { Dynamo } from '../operation.ts';

/** Changes tables within one transaction; if it fails, the memory of them follows the store again. */
export function changingTables<Result>({ store, catalog }: Dynamo, work: () => Result): Result {
  try {
    return inTransaction(store, work);
  } catch (error) {
    catalog.reload();
    throw error;
  }
}
