import { crc32, deflateSync } from 'node:zlib';

const width = 320;
const height = 240;

/** A photograph of sorts, as a real PNG file: a worn disc on a grey floor. `seed` tells one from another. */
export function photo(seed: number): Uint8Array {
  const rows = Array.from({ length: height }, (_, y) => {
    const pixels = Array.from({ length: width }, (__, x) => shade(x, y, seed)).flat();
    return Buffer.from([0, ...pixels]);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits per colour, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const content = deflateSync(Buffer.concat(rows));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', content),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function shade(x: number, y: number, seed: number): readonly [number, number, number] {
  const distance = Math.hypot(x - width / 2 + seed * 9, y - height / 2);
  const grain = (x * 31 + y * 17 + seed * 101) % 13;
  if (distance < 26) return [40 + grain, 38 + grain, 36 + grain];
  if (distance < 92) {
    const groove = Math.round(24 * Math.sin(distance / (1.6 + seed * 0.3)));
    return [132 + groove + grain, 118 + groove + grain, 104 + grain];
  }
  const floor = 168 - Math.round(y / 5) + grain;
  return [floor, floor, floor + 6];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
