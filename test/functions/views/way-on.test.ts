import { expect, test } from '@jest/globals';
import { wayOn } from '#functions/views/way-on.ts';
import { render } from '#statemachines/html.ts';

const steps = [
  { title: 'Head approves', who: 'Director', unless: 'Always out of province' },
  { title: 'Check on return', who: '何秀梅' },
];

test('a condition stands in its sentence without a capital, and a name in one line', () => {
  expect(render(wayOn(steps, 'en'))).toBe(
    '<ol class="path"><li>Head approves<small> (Director, always out of province)</small></li><li>Check on return<small class="nb"> (何秀梅)</small></li></ol>',
  );
  expect(render(wayOn(steps.slice(1), 'zh'))).toContain('<small class="nb">（何秀梅）</small>');
});
