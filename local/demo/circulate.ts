import { unread } from '#domain/circulation.ts';
import { personOf } from '#domain/office.ts';
import { openSteps } from '#domain/request.ts';
import type { Matter } from './matter.ts';
import { nameAndPost } from './narrator.ts';

interface Circulating {
  readonly by: string;
  readonly to: readonly string[];
  readonly why: string;
}

const nameOf = ({ desk }: Matter, person: string): string =>
  personOf(desk.office, person)?.name ?? person;

/** 传阅: shows the request to others; answers the circulation's number. */
export async function circulate(matter: Matter, { by, to, why }: Circulating): Promise<number> {
  const { site, office } = matter.desk;
  await site.post(by, `/api/requests/${matter.id}/circulations`, { to, why });
  const names = to.map((person) => nameOf(matter, person)).join('、');
  matter.did(`${nameAndPost(office, by)}传阅给${names}：“${why}”`);
  return ((await matter.look()).circulations ?? []).length - 1;
}

/** 已阅 */
export async function read(matter: Matter, n: number, by: string, remark = ''): Promise<void> {
  const { site, office } = matter.desk;
  await site.post(by, `/api/requests/${matter.id}/circulations/${String(n)}/read`, { remark });
  matter.did(`${nameAndPost(office, by)}已阅${remark === '' ? '' : `：“${remark}”`}`);
  await matter.look();
}

/** 催阅, with the names of those who have not read it. */
export async function urgeReaders(matter: Matter, n: number, by: string, why: string) {
  const { site, office } = matter.desk;
  const circulation = (matter.state().circulations ?? [])[n];
  const left = circulation === undefined ? [] : unread(matter.state(), circulation);
  await site.post(by, `/api/requests/${matter.id}/circulations/${String(n)}/urge`, { why });
  const names = left.map((person) => nameOf(matter, person)).join('、');
  matter.did(`${nameAndPost(office, by)}催阅，还有${names}未阅`);
  await matter.look();
}

/** 批量同意: one person ticks a step of several requests at once. Throws where one of them was refused. */
export async function agreeInBulk(
  matters: readonly Matter[],
  step: string,
  { by, item, opinion }: { readonly by: string; readonly item: string; readonly opinion: string },
): Promise<void> {
  const [first] = matters;
  if (first === undefined) throw new Error('nothing is ticked');
  const { site, office } = first.desk;
  const rows = await Promise.all(
    matters.map(async (matter) => {
      await matter.open(step, item);
      const { document, steps } = matter.state();
      const row = openSteps({ steps }).find((one) => one.step === step && one.item === item);
      return { request: matter.id, step, item, round: row?.round ?? 1, document };
    }),
  );
  const results: readonly { readonly refusal?: unknown }[] = JSON.parse(
    await site.post(by, '/api/bulk', { rows, opinion }),
  );
  const refused = results.filter(({ refusal }) => refusal !== undefined);
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
  first.did(`${nameAndPost(office, by)}勾选${String(matters.length)}件，批量同意：“${opinion}”`);
  await Promise.all(matters.map((matter) => matter.look()));
}
