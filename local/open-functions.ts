import type { Handlers } from '#functions/host.ts';
import { functionNames, functionPlans } from '#functions/names.ts';
import type { Closers } from './closers.ts';
import { inProcessFunction } from './lambda/in-process-function.ts';
import { runner, type Runner } from './lambda/runner.ts';
import { workerFunction } from './lambda/worker-function.ts';

const graceMs = 10_000;

interface Plan {
  readonly handlers: Handlers;
  /** URL of the module whose `handlers(host)` the worker calls. */
  readonly module: string;
  readonly workerEnvironment: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
}

/** The functions, each where it belongs: `record` in a thread that can be killed, the others in this one. */
export function openFunctions(plan: Plan, opened: Closers): Runner {
  const { handlers, module, workerEnvironment: environment, log } = plan;
  const record = workerFunction({ name: 'record', module, environment });
  const inProcess = (name: keyof Handlers) =>
    inProcessFunction(name, handlers[name], functionPlans[name]);
  const missing = functionNames.filter((name) => typeof handlers[name] !== 'function');
  if (missing.length > 0) throw new Error(`${module} makes no handler for ${missing.join(', ')}`);
  const running = runner({
    functions: {
      pages: inProcess('pages'),
      links: inProcess('links'),
      office: inProcess('office'),
      'open-step': inProcess('open-step'),
      effects: inProcess('effects'),
      record: record.execute,
    },
    log,
  });
  // The thread goes first at the end: what it was doing is due again after the next start.
  opened.add(() => running.close(graceMs));
  opened.add(() => record.close());
  return running;
}
