import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OfficeData, Post, StandIn } from '#domain/office.ts';
import { withAbsences } from '#local/demo-office/absences.ts';
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

const away = (absent: string, standIn: string): StandIn => ({
  id: `${absent}.${standIn}`,
  absent,
  standIn,
  from: '2026-11-01',
  to: '2026-12-01',
  why: '出差',
  setBy: absent,
});

function written(office: unknown): string {
  const file = join(temporaryFolder(), 'office.json');
  writeFileSync(file, JSON.stringify(office));
  return file;
}

const isKeeper = (post: string): boolean => post.startsWith('finance-seal-keeper');
const alone = ({ instead: _instead, ...post }: Post): Post => post;
const transport = [{ place: '其他地区', perDay: 8000 }];

describe('an office file', () => {
  test('that is sound is read, with somebody away and without the lists that may be left out', async () => {
    const absent = withAbsences(demoOffice, '2026-11-23');
    expect(await readOfficeFile(written(absent), now)).toEqual(absent);
    const { standIns: _standIns, conflicts: _conflicts, ...older } = demoOffice;
    expect(await readOfficeFile(written(older), now)).toEqual(demoOffice);
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
    ['whose stand-ins are no list', { ...demoOffice, standIns: {} }, /standIns/u],
    [
      'whose stand-ins go round in a circle',
      { ...demoOffice, standIns: [away('du-juan', 'xu-jing'), away('xu-jing', 'du-juan')] },
      /请另选一位代办人/u,
    ],
    [
      'with a stand-in nobody knows',
      { ...demoOffice, standIns: [away('du-juan', 'nobody')] },
      /请登记人员“nobody”/u,
    ],
    [
      'with somebody kept apart from himself',
      { ...demoOffice, conflicts: [{ persons: ['du-juan', 'du-juan'], why: '' }] },
      /两个不同的人/u,
    ],
    [
      'with a setting above its ceiling',
      { ...demoOffice, settings: { 'document-receiving.handlingDays': 30 } },
      /按上级规定执行/u,
    ],
    ['with a setting there is not', { ...demoOffice, settings: { speed: 9 } }, /没有这项设置/u],
    [
      'that leaves one person where two must sign',
      {
        ...demoOffice,
        posts: demoOffice.posts.map((post) => (isKeeper(post.id) ? alone(post) : post)),
        holdings: demoOffice.holdings.map((held) =>
          isKeeper(held.post) ? { ...held, person: 'ding-xiaoyan' } : held,
        ),
      },
      /须由2个不同的人办，现在一共只有丁小燕/u,
    ],
    [
      'whose cashier keeps the books',
      {
        ...demoOffice,
        holdings: demoOffice.holdings.map((held) =>
          held.post === 'bookkeeper' ? { ...held, person: 'du-juan' } : held,
        ),
      },
      /杜娟既是出纳又是会计.*会计法第三十七条/u,
    ],
    [
      'in which nobody decides the head’s own matters',
      {
        ...demoOffice,
        posts: demoOffice.posts.map((post) => (post.id === 'head' ? alone(post) : post)),
      },
      /请给“局长”指定代行的岗位/u,
    ],
    [
      'with a gap between two editions of a table',
      {
        ...demoOffice,
        standards: {
          'local-transport': [
            { from: '2025-01-01', to: '2025-12-30', basis: '一号', rows: transport },
            { from: '2026-01-01', basis: '二号', rows: transport },
          ],
        },
      },
      /市内交通费标准第2版：2025-12-31至2025-12-31没有标准/u,
    ],
  ])('%s is refused with what to do', async (_title, office, says) => {
    const refused = readOfficeFile(written(office), now);
    await expect(refused).rejects.toThrow(says);
    await expect(refused).rejects.toThrow(/请/u);
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
