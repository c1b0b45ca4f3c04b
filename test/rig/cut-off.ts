import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { Rig } from './open-rig.ts';

/** Cuts off the first transaction that is meant, and tells how many there have been. */
export function cutOff(
  { world: { db } }: Rig,
  isMeant: (written: string, count: number) => boolean,
): () => number {
  const send = db.send.bind(db);
  let [count, cuts] = [0, 0];
  const cut = (...args: readonly unknown[]): unknown => {
    const [command] = args;
    if (command instanceof TransactWriteItemsCommand) {
      count += 1;
      if (cuts === 0 && isMeant(JSON.stringify(command.input), count)) {
        cuts += 1;
        throw new Error('cut off');
      }
    }
    return Reflect.apply(send, undefined, args);
  };
  Object.defineProperty(db, 'send', { value: cut });
  return () => count;
}
