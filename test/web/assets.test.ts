import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '../..');

/** Pages must bear `script-src 'self'` and `style-src 'self'`, and the budget of a slow phone. */
test.each(['enhance.js', 'handwriting.js', 'hash-file.js', 'passkey.js'])(
  '%s is small, asks for nothing, writes no mark-up',
  (file) => {
    const script = readFileSync(join(root, 'web', file), 'utf8');
    expect(script.length).toBeLessThan(6000);
    expect(script).not.toMatch(
      /\b(?:fetch|XMLHttpRequest|import|eval|innerHTML|localStorage|cookie)\b/u,
    );
  },
);

test('the stylesheet asks for nothing from elsewhere', () => {
  const style = readFileSync(join(root, 'web/qianban.css'), 'utf8');
  expect(style.length).toBeLessThan(20_000);
  expect(style).not.toMatch(/@import|url\(/u);
});

test('every page loads the script that sums while one types', () => {
  const frame = readFileSync(join(root, 'functions/views/frame.ts'), 'utf8');
  expect(frame).toContain('<script src="/web/enhance.js" defer></script>');
});
