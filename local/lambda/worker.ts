import { parentPort, workerData } from 'node:worker_threads';
import { functionNames, functionPlans, type FunctionName } from '#functions/names.ts';
import { isFields } from '../data-folder/read-json.ts';
import { inProcessFunction } from './in-process-function.ts';
import { loadHandlers } from './load-handlers.ts';

/** The thread of one function: it knows the emulators only as HTTP addresses in its environment. */
const { module, name } = readStart(workerData);
const makeHandlers = await loadHandlers(module);
const handler = makeHandlers({ environment: process.env })[name];
const execute = inProcessFunction(name, handler, functionPlans[name]);

parentPort?.on('message', (message: unknown) => {
  if (!isFields(message)) return;
  const { payload, requestId } = message;
  void answer(payload, String(requestId));
});

async function answer(payload: unknown, requestId: string): Promise<void> {
  parentPort?.postMessage(await execute(payload, requestId), []);
}

function readStart(data: unknown): { readonly module: string; readonly name: FunctionName } {
  const fields = isFields(data) ? data : {};
  const known = functionNames.find((candidate) => candidate === fields['name']);
  if (known === undefined) throw new Error('a worker needs the name of a function');
  return { module: String(fields['module']), name: known };
}
