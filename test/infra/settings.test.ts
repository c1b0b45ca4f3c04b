import { describe, expect, test } from '@jest/globals';
import { readSettings } from '#infra/settings.ts';
import { cdkContext } from './synthesized.ts';

const read = (context: Readonly<Record<string, unknown>>) => () =>
  readSettings((name) => ({ ...cdkContext(), ...context })[name]);

describe('the settings of a deployment', () => {
  test('are complete in cdk.json', () => {
    expect(read({})()).toMatchObject({ partition: 'aws', domainName: 'qianban.example.com' });
  });

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['partition', { partition: 'aws-us-gov' }],
    ['domainName', { domainName: 'https://example.com' }],
    ['issuer', { issuer: 'http://example.com' }],
    ['clientId', { clientId: '' }],
    ['mailFrom', { mailFrom: 'nobody' }],
    ['requestsPerAddress', { requestsPerAddress: 'many' }],
  ])('are refused with the name of what is wrong: %s', (name, context) => {
    expect(read(context)).toThrow(`${name}: give `);
  });

  test('are refused all at once', () => {
    expect(read({ issuer: '', clientId: '' })).toThrow(/issuer:.*\nclientId:/);
  });

  test('may come as text from the command line', () => {
    const settings = read({ reserveConcurrency: 'false', requestsPerAddress: '900' })();
    expect(settings).toMatchObject({ reserveConcurrency: false, requestsPerAddress: 900 });
  });
});
