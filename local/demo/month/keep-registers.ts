import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Register } from '#statemachines/results.ts';
import type { Desk } from '../desk.ts';

/** Who may open every register. */
const inspector = 'gao-zhenhua';

/** Leaves every register of the period as rows and as a workbook; answers how many there are. */
export async function keepRegisters(dir: string, desk: Desk, from: string): Promise<number> {
  const { site, tell } = desk;
  mkdirSync(join(dir, 'registers'), { recursive: true });
  const registers: readonly Pick<Register, 'id' | 'title'>[] = JSON.parse(
    await site.get(inspector, '/api/registers'),
  );
  for (const { id, title } of registers) {
    const path = `/api/registers/${id}?from=${from}&to=${desk.now().slice(0, 10)}&format=`;
    const left = join(dir, 'registers', id);
    // One after the other: it is the end of the story, and nobody waits for it.
    // eslint-disable-next-line no-await-in-loop
    const rows = await site.get(inspector, `${path}json`);
    writeFileSync(`${left}.json`, rows);
    // eslint-disable-next-line no-await-in-loop
    writeFileSync(`${left}.xlsx`, await site.bytes(inspector, `${path}xlsx`));
    const { lines }: { readonly lines: readonly unknown[] } = JSON.parse(rows);
    tell(`          ${title.zh}：${String(lines.length)}行`);
  }
  return registers.length;
}
