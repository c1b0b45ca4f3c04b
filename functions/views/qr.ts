import { encode } from 'uqr';
import { type Html, markup } from '#statemachines/html.ts';

/** The quiet zone that scanners ask for. */
const margin = 4;

/** A QR code of an address as a drawing, dark on white whatever the page looks like. */
export function qrDrawing(address: string, name: string): Html {
  const rows = encode(address, { ecc: 'M', border: 0 }).data;
  const side = rows.length + 2 * margin;
  const dark = rows.flatMap((row, y) =>
    runs(row).map(
      ([x, length]) =>
        `M${String(x + margin)} ${String(y + margin)}h${String(length)}v1h-${String(length)}z`,
    ),
  );
  return markup`<svg class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label="${name}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${dark.join('')}" fill="#000"/></svg>`;
}

/** Where dark squares that touch begin in a row, and how many they are. */
function runs(row: readonly boolean[]): readonly (readonly [at: number, length: number])[] {
  const starts = row.flatMap((is, x) => (is && row[x - 1] !== true ? [x] : []));
  return starts.map((x) => {
    const end = row.indexOf(false, x);
    return [x, (end === -1 ? row.length : end) - x];
  });
}
