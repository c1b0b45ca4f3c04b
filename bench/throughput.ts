import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { figure, type Line, median, quantile } from './figures.ts';
import { floorPerSecond } from './floors.ts';
import { type Driver, runOne } from './four-sign-offs.ts';
import { deedsDriver } from './office/deeds-driver.ts';
import { openBenchOffice } from './office/in-process.ts';
import { serveOverHttp } from './office/over-http.ts';

const rounds = 3;
const warmUpMs = 1500;
const measuredMs = 2500;
const floorMs = 500;

interface Subject {
  readonly name: string;
  readonly driver: Driver;
  readonly atOnce: number;
  /** CPU milliseconds used so far by whoever does the work. */
  readonly cpu: () => Promise<number>;
}

interface Run {
  readonly perSecond: number;
  readonly cpuMs: number;
  readonly latencies: readonly number[];
  /** Of the floor measured right before. */
  readonly share: number;
  /** Cores that were busy with something else. */
  readonly others: number;
}

/** CPU milliseconds the whole machine has been busy, all cores. */
const busy = (): number =>
  cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0);

const ownCpu = async (): Promise<number> => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Completed four-sign-off requests, durable on disk; subjects take turns within a round, each after its own floor. */
export async function throughput(): Promise<readonly Line[]> {
  const dir = mkdtempSync(join(tmpdir(), 'qianban-bench-'));
  const core = await openBenchOffice({ dir: folder(dir, 'core'), typesets: false });
  const whole = await openBenchOffice({ dir: folder(dir, 'whole'), typesets: true });
  const served = await serveOverHttp(folder(dir, 'served'));
  try {
    const coreDriver = await deedsDriver(core);
    const wholeDriver = await deedsDriver(whole);
    const subjects: readonly Subject[] = [
      { name: 'deeds without typesetting', driver: coreDriver, atOnce: 1, cpu: ownCpu },
      { name: 'deeds without typesetting', driver: coreDriver, atOnce: 16, cpu: ownCpu },
      { name: 'deeds with the PDF record', driver: wholeDriver, atOnce: 16, cpu: ownCpu },
      { name: 'HTTP API, whole system', driver: served.driver, atOnce: 1, cpu: served.cpu },
      { name: 'HTTP API, whole system', driver: served.driver, atOnce: 16, cpu: served.cpu },
    ];
    for (const { driver } of [subjects[1], subjects[2], subjects[4]].flatMap(
      (each) => each ?? [],
    )) {
      // eslint-disable-next-line no-await-in-loop
      await drive(driver, 8, warmUpMs, []);
    }
    const runs = subjects.map((): Run[] => []);
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, subject] of turned(subjects, round)) {
        const floor = floorPerSecond(dir, floorMs);
        // Subjects take turns: never two at once.
        // eslint-disable-next-line no-await-in-loop
        runs[index]?.push(await measure(subject, floor));
      }
    }
    return subjects.map((subject, index) => lineOf(subject, runs[index] ?? []));
  } finally {
    await Promise.all([core.close(), whole.close(), served.close()]);
    rmSync(dir, { recursive: true, force: true });
  }
}

const folder = (dir: string, name: string): string => mkdtempSync(join(dir, `${name}-`));

/** Every other round goes the other way round, so that nobody always follows the same neighbour. */
const turned = <Each>(
  all: readonly Each[],
  round: number,
): readonly (readonly [number, Each])[] => {
  const entries = [...all.entries()];
  return round % 2 === 0 ? entries : entries.toReversed();
};

async function measure({ driver, atOnce, cpu }: Subject, floor: number): Promise<Run> {
  const latencies: number[] = [];
  const [began, cpuBefore] = [performance.now(), await cpu()];
  const [busyBefore, ownBefore] = [busy(), await ownCpu()];
  const done = await drive(driver, atOnce, measuredMs, latencies);
  const seconds = (performance.now() - began) / 1000;
  const used = (await cpu()) - cpuBefore;
  const ours = cpu === ownCpu ? used : used + (await ownCpu()) - ownBefore;
  const others = Math.max(0, (busy() - busyBefore - ours) / (seconds * 1000));
  const perSecond = done / seconds;
  return { perSecond, cpuMs: used / done, latencies, share: perSecond / floor, others };
}

/** So many requests at once, each followed by the next, until the time is over; answers how many were completed. */
async function drive(
  driver: Driver,
  atOnce: number,
  milliseconds: number,
  latencies: number[],
): Promise<number> {
  const end = performance.now() + milliseconds;
  let done = 0;
  const work = async (): Promise<void> => {
    do {
      // One after the other on each of the lanes.
      // eslint-disable-next-line no-await-in-loop
      await runOne(driver, latencies);
      done += 1;
    } while (performance.now() < end);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return done;
}

function lineOf({ name, atOnce }: Subject, runs: readonly Run[]): Line {
  const latencies = runs.flatMap((run) => run.latencies);
  return {
    measure: 'four sign-offs',
    subject: name,
    atOnce,
    completedPerSecond: figure(median(runs.map(({ perSecond }) => perSecond))),
    bestPerSecond: figure(Math.max(...runs.map(({ perSecond }) => perSecond))),
    cpuMsEach: figure(median(runs.map(({ cpuMs }) => cpuMs))),
    shareOfFloor: figure(median(runs.map(({ share }) => share))),
    decisionToNextStepMsP50: figure(quantile(latencies, 0.5)),
    decisionToNextStepMsP99: figure(quantile(latencies, 0.99)),
    coresBusyElsewhere: figure(median(runs.map(({ others }) => others))),
    rounds: runs.length,
  };
}
