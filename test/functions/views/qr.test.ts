import { expect, test } from '@jest/globals';
import { encode } from 'uqr';
import { qrDrawing } from '#functions/views/qr.ts';
import { render } from '#statemachines/html.ts';

test('a code is drawn square by square, with the quiet zone around it', () => {
  const address = 'https://q.example.cn/p/abc/original';
  const { data } = encode(address, { ecc: 'M', border: 0 });
  const svg = render(qrDrawing(address, '二维码'));
  const dark = new Set(
    [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/gu)].flatMap(([, x, y, length]) =>
      Array.from({ length: Number(length) }, (_, at) => `${String(Number(x) + at)} ${y ?? ''}`),
    ),
  );
  const wanted = data.flatMap((row, y) =>
    row.flatMap((is, x) => (is ? [`${String(x + 4)} ${String(y + 4)}`] : [])),
  );
  expect(dark).toEqual(new Set(wanted));
  expect(svg).toContain(`viewBox="0 0 ${String(data.length + 8)} ${String(data.length + 8)}"`);
});
