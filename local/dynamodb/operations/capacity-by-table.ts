import type { JsonText } from '../json-text.ts';
import { jsonArray } from '../json-text.ts';
import type { Units } from '../request/capacity.ts';
import { consumedCapacity } from '../request/capacity.ts';
import type { Input } from '../request/input.ts';
import { usedByWrite } from '../write/outcome.ts';
import type { Judged } from '../write/write.ts';

/** ConsumedCapacity of a call that writes to several tables; transactional writes cost twice. */
export function capacityByTable(
  input: Input,
  writes: readonly Judged[],
  transactional = false,
): JsonText | undefined {
  if ((input['ReturnConsumedCapacity'] ?? 'NONE') === 'NONE') return undefined;
  const times = transactional ? 2 : 1;
  const byTable = new Map<string, Units>();
  for (const judged of writes) {
    const { name } = judged.write.table.definition;
    const used = usedByWrite(judged);
    byTable.set(name, sum(byTable.get(name), used, times));
  }
  const shown = [...byTable].map(([name, used]) =>
    consumedCapacity(input, name, used, transactional),
  );
  return jsonArray(shown.filter((each) => each !== undefined));
}

function sum(total: Units | undefined, used: Units, times: number): Units {
  const indexes = new Map(total?.indexes);
  for (const [name, { local, units }] of used.indexes ?? []) {
    indexes.set(name, { local, units: (indexes.get(name)?.units ?? 0) + units * times });
  }
  return { kind: 'write', table: (total?.table ?? 0) + used.table * times, indexes };
}
