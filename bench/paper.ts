import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { figure, type Line, median } from './figures.ts';
import { repairRecord } from './paper/repair-record.ts';

const warmRuns = 40;
const coldRuns = 5;
const run = promisify(execFile);

/** Milliseconds to set the repair record, warm in this process and cold in new ones. */
export async function paper(): Promise<readonly Line[]> {
  return [await warm(), await cold()];
}

/** Takes turns with the reference: forty lines in a font that every reader has, drawn by pdf-lib. */
async function warm(): Promise<Line> {
  const render = await repairRecord();
  const [ours, reference]: [number[], number[]] = [[], []];
  await render();
  await plainPage();
  for (let turn = 0; turn < warmRuns; turn += 1) {
    // eslint-disable-next-line no-await-in-loop
    reference.push(await timed(plainPage));
    // eslint-disable-next-line no-await-in-loop
    ours.push(await timed(render));
  }
  const bytes = await render();
  return {
    measure: 'PDF warm',
    subject: 'repair record',
    medianMs: figure(median(ours)),
    referenceMs: figure(median(reference)),
    timesReference: figure(median(ours) / median(reference)),
    kilobytes: figure(bytes.length / 1024),
    runs: warmRuns,
  };
}

async function cold(): Promise<Line> {
  const script = fileURLToPath(new URL('paper/cold.ts', import.meta.url));
  const found: Cold[] = [];
  for (let turn = 0; turn < coldRuns; turn += 1) {
    // eslint-disable-next-line no-await-in-loop
    const { stdout } = await run(process.execPath, [script]);
    found.push(JSON.parse(stdout));
  }
  return {
    measure: 'PDF cold',
    subject: 'repair record, new process, from source',
    startMs: figure(median(found.map(({ ready }) => ready))),
    renderMs: figure(median(found.map(({ renderMs }) => renderMs))),
    cpuMs: figure(median(found.map(({ cpuMs }) => cpuMs))),
    runs: coldRuns,
  };
}

interface Cold {
  readonly ready: number;
  readonly renderMs: number;
  readonly cpuMs: number;
}

async function plainPage(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage();
  for (let line = 0; line < 40; line += 1) {
    page.drawText(`Line ${String(line)} of a page without Chinese`, {
      x: 50,
      y: 780 - line * 18,
      size: 11,
      font,
    });
  }
  return document.save();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
