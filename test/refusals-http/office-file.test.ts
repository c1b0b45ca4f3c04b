import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OfficeData } from '#domain/office.ts';
import { demoOffice } from '#local/demo-office.ts';
import { readOfficeFile } from '#local/office-file.ts';
import { temporaryFolder } from '../local/shell/temporary-folder.ts';
import { openOffice, type OpenOffice } from './open-office.ts';
import { soundForm } from './sound-forms.ts';

const now = '2026-11-23T02:00:00.000Z';

const without = (...posts: readonly string[]): OfficeData => ({
  ...demoOffice,
  holdings: demoOffice.holdings.filter(({ post }) => !posts.includes(post)),
});

function written(office: unknown): string {
  const file = join(temporaryFolder(), 'office.json');
  writeFileSync(file, JSON.stringify(office));
  return file;
}

describe('an office file', () => {
  test('that is sound is read', () => {
    expect(readOfficeFile(written(demoOffice), now)).toEqual(demoOffice);
  });

  test.each<[title: string, office: unknown, says: RegExp]>([
    ['with a post nobody holds', without('cashier'), /出纳/u],
    [
      'with one address for two',
      {
        ...demoOffice,
        persons: demoOffice.persons.map((person) => ({ ...person, email: 'a@b.example' })),
      },
      /邮箱|地址/u,
    ],
    ['with a time zone there is not', { ...demoOffice, zone: 'Asia/Qingshan' }, /请改时区/u],
    ['that is a list', [], /请检查/u],
  ])('%s is refused with what to do', (_title, office, says) => {
    const file = written(office);
    expect(() => readOfficeFile(file, now)).toThrow(says);
    expect(() => readOfficeFile(file, now)).toThrow(/请/u);
  });
});

describe('a request that nobody could sign', () => {
  let office: OpenOffice;
  beforeAll(async () => {
    const vacant = ['general-section-chief', 'deputy-head-office', 'head', 'party-secretary'];
    office = await openOffice(without(...vacant, 'deputy-head'));
  });
  afterAll(() => office.close());

  test('is refused while it is still a draft', async () => {
    const who = await office.as('zhou-jianping');
    // What the draft would have kept to is kept by its content's hash, and says nothing of anybody.
    const definition = /^ROUTE#/u;
    const before = await office.dump(definition);
    const { form } = soundForm('vehicle-repair');
    const answer = await who.post('/api/requests', { route: 'vehicle-repair', form });
    expect(answer).toMatchObject({ status: 409, code: 'no-signer' });
    expect(answer.message).toContain('请联系管理员补上岗位');
    expect(await office.dump(definition)).toEqual(before);
  });
});
