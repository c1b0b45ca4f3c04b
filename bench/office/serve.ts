import { demoOffice } from '#local/demo-office.ts';
import { loadHandlers } from '#local/lambda/load-handlers.ts';
import { prepare } from '#local/prepare.ts';
import { readSettings } from '#local/settings.ts';
import { peopleOf } from '#local/sign-in/people-of.ts';
import { startMachine } from '#local/start.ts';
import type { Handlers } from '#functions/host.ts';
import { happening } from '../signals.ts';

/**
 * A process of its own: the whole system as `npm start` brings it up, which also tells its parent what has happened
 * and, when asked, the CPU time it has used.
 */
const handlersModule = new URL('../../functions/all.ts', import.meta.url).href;
const make = await loadHandlers(handlersModule);
const send = (message: object): void => {
  process.send?.(message);
};

const telling = (handlers: Handlers): Handlers => ({
  ...handlers,
  'open-step': told('open-step', handlers['open-step']),
  effects: told('effects', handlers.effects),
});

const told =
  (name: string, handler: Handlers['effects']): Handlers['effects'] =>
  async (event, context) => {
    const result = await handler(event, context);
    const happened = happening(name, event);
    if (happened !== undefined) send(happened);
    return result;
  };

const machine = await startMachine({
  settings: readSettings({ DATA_DIR: process.argv[2], PORT: '0' }),
  handlers: (host) => telling(make(host)),
  handlersModule,
  prepare: (host) => prepare(host, demoOffice),
  people: async () => peopleOf(demoOffice),
});
process.on('message', () => {
  send({ cpu: process.cpuUsage() });
});
process.on('disconnect', () => {
  void machine.stop().then(() => process.exit(0));
});
send({ url: machine.url });
