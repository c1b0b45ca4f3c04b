import { fileURLToPath } from 'node:url';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { Handlers, Host } from '#functions/host.ts';
import { isLoopback } from './addresses.ts';
import { closers } from './closers.ts';
import { openDataFolder } from './data-folder/open.ts';
import { openDemoRoutes } from './demo-routes.ts';
import { emulatorPort } from './emulator-port.ts';
import { openEmulators } from './emulators.ts';
import { buckets, functionEnvironment, workerEnvironment } from './function-environment.ts';
import { gateway } from './gateway/gateway.ts';
import { startServer, type Answer } from './gateway/server.ts';
import { troubleReply } from './gateway/trouble.ts';
import { sendReply } from './gateway/reply.ts';
import { inProcess, insideThisProcess } from './in-process.ts';
import { lambdaApi } from './lambda/api.ts';
import { invokeForStates } from './lambda/invoke-for-states.ts';
import type { Runner } from './lambda/runner.ts';
import { sweep } from './lambda/sweep.ts';
import { openFunctions } from './open-functions.ts';
import { serveWire } from './serve-wire.ts';
import type { Settings } from './settings.ts';
import type { Person } from './sign-in/person.ts';
import { readTls } from './tls.ts';

export interface MachineOptions {
  readonly settings: Settings;
  readonly handlers: (host: Host) => Handlers;
  /** URL of a module that exports the same `handlers`, for functions that run in a thread of their own. */
  readonly handlersModule: string;
  /** Runs once everything answers and before people are let in: tables, buckets, state machines, the demo's data. */
  readonly prepare?: (host: Host) => Promise<void>;
  /** Whom one can sign in as; asked only in the demo office. */
  readonly people: (host: Host) => Promise<readonly Person[]>;
  readonly now?: () => Date;
  /** The clock of the demo office's mails and tokens, where the functions are given one; else `now`. */
  readonly officeNow?: () => Date;
  /** Lines for the person at the console: visits, failures, warnings. */
  readonly log?: (line: string) => void;
  readonly sweepEveryMs?: number;
}

export interface Machine {
  /** The base URL, without a trailing slash. */
  readonly url: string;
  /** What the functions run with; for tools that bring their own SDK clients. */
  readonly host: Host;
  /** The emulators' loopback address; calls must be signed with the credentials in `host.environment`. */
  readonly emulators: string;
  /** Finishes what is due now, without waiting for the next minute. */
  sweep(): Promise<void>;
  /** Lets running work end for at most ten seconds, then closes everything. */
  stop(): Promise<void>;
}

const openDemo =
  '演示单位没有密码：能打开网址的人都能以任何人的身份进入 / the demo office has no passwords: whoever opens its address can enter as anyone';

const graceMs = 10_000;
const largestBody = 128 * 1024 * 1024;

/**
 * Brings up a whole office on this machine and resolves when people can use it. Throws a `Refusal` for what the person
 * at the console can mend; nothing stays open then.
 */
export async function startMachine(options: MachineOptions): Promise<Machine> {
  const { settings, now = () => new Date(), officeNow = now, log = () => {} } = options;
  const opened = closers();
  // State machines, functions and their transports need one another: calls wait until the functions are there.
  const functions = Promise.withResolvers<Runner>();
  functions.promise.catch(() => {});
  try {
    const tls = openTls(settings, now(), log);
    const { listen, port: wanted } = settings;
    if (settings.office.kind === 'demo' && !isLoopback(listen)) log(openDemo);
    const server = await startServer({ listen, port: wanted, ...tls }, sayStarting);
    opened.add(() => server.close(graceMs));
    const scheme = settings.tls === undefined ? 'http' : 'https';
    const baseUrl = settings.baseUrl ?? `${scheme}://${hostOf(listen)}:${server.port}`;

    const folder = openDataFolder(settings.dataDir, settings.office.kind);
    opened.add(() => folder.close());

    const emulators = openEmulators(
      {
        folder,
        now,
        invoke: async (name, payload) => invokeForStates(await functions.promise, name, payload),
      },
      opened,
    );
    const services = {
      dynamodb: emulators.dynamodb,
      s3: emulators.s3,
      states: emulators.states,
      lambda: async (request) => lambdaApi(await functions.promise)(request),
    } satisfies Parameters<typeof emulatorPort>[0];
    const port = await serveWire(emulatorPort(services, folder.secrets.credentials, now), {
      host: '127.0.0.1',
      port: 0,
      maxBody: largestBody,
    });
    opened.add(() => port.close());

    const people = () => options.people(host);
    const demo =
      settings.office.kind === 'demo'
        ? await openDemoRoutes({ baseUrl, folder, people, now: officeNow }, opened)
        : undefined;
    const environment = functionEnvironment({
      baseUrl,
      mailUrl: settings.mailUrl ?? demo?.mailUrl ?? '',
      emulators: port.url,
      secrets: folder.secrets,
      settings,
    });
    const host: Host = {
      environment,
      transports: {
        dynamodb: insideThisProcess(services.dynamodb),
        // The object store checks every signature: presigned addresses are its own.
        s3: { requestHandler: inProcess(services.s3) },
        states: insideThisProcess(services.states),
        lambda: insideThisProcess(services.lambda),
      },
    };
    const runner = openFunctions(
      {
        handlers: options.handlers(host),
        module: options.handlersModule,
        workerEnvironment: workerEnvironment(environment),
        log,
      },
      opened,
    );
    functions.resolve(runner);

    await options.prepare?.(host);
    emulators.start();
    const sweeping = sweep(async () => {
      emulators.expire();
      await runner.invoke('effects', {});
    }, options.sweepEveryMs);
    opened.add(() => sweeping.stop());
    folder.started(baseUrl);
    server.open(
      gateway({
        baseUrl,
        trustedProxies: settings.trustedProxies,
        webFolder: fileURLToPath(new URL('../web', import.meta.url)),
        buckets: Object.values(buckets),
        s3: services.s3,
        invoke: (...call) => runner.invoke(...call),
        ...(demo === undefined ? {} : { demo: demo.routes }),
        now,
        log,
      }),
    );
    return {
      url: baseUrl,
      host,
      emulators: port.url,
      sweep: () => sweeping.now(),
      async stop() {
        await server.close(graceMs);
        await opened.closeAll();
      },
    };
  } catch (error) {
    functions.reject(error);
    await opened.closeAll();
    throw error;
  }
}

/** Reads the certificate and lets this process trust it: functions reach the built-in sign-in service by BASE_URL. */
function openTls({ tls, baseUrl }: Settings, at: Date, log: (line: string) => void) {
  if (tls === undefined) return {};
  const { cert, key, warnings } = readTls(
    tls,
    new URL(baseUrl ?? 'https://127.0.0.1').hostname,
    at,
  );
  for (const warning of warnings) log(warning);
  setDefaultCACertificates([...getCACertificates('default'), cert]);
  return { tls: { cert, key } };
}

const hostOf = (address: string) => (address.includes(':') ? `[${address}]` : address);

const sayStarting: Answer = (request, response) => {
  const acceptLanguage = request.headers['accept-language'];
  sendReply(
    response,
    troubleReply('starting', { path: request.url ?? '/', acceptLanguage, reference: '-' }),
  );
};
