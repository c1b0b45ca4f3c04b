import { expect, test } from '@jest/globals';
import { besideCounts } from '../../bench/beside.ts';

test('acts beside deciding, pauses, extensions, reminders and morning mails cost no state transition', async () => {
  for (const { stateTransitions, acts, mails } of await besideCounts()) {
    expect(acts).toEqual(expect.arrayContaining(['transferred', 'signer added', 'urged']));
    expect(mails).toMatchObject({ plain: expect.any(Number), beside: expect.any(Number) });
    expect(stateTransitions).toEqual({ plain: 33, beside: 33 });
  }
});
