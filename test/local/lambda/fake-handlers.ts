import { setTimeout as pause } from 'node:timers/promises';
import type { Handlers, Host } from '#functions/host.ts';
import { isFields } from '#local/data-folder/read-json.ts';

/** Functions that do what their payload says: `{do: 'echo' | 'fail' | 'sleep' | 'spin' | 'exit' | 'environment'}`. */
export function handlers(host: Host): Handlers {
  const act = async (event: unknown): Promise<unknown> => {
    const wish = isFields(event) ? event['do'] : undefined;
    if (wish === 'fail') throw new TypeError('as asked');
    if (wish === 'sleep') await pause(300);
    if (wish === 'exit') process.exit(3);
    if (wish === 'environment') return host.environment;
    if (wish === 'spin') for (;;);
    return event;
  };
  return {
    pages: act,
    links: act,
    office: act,
    'open-step': act,
    record: act,
    effects: act,
  };
}
