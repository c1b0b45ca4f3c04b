import type { Office } from '#domain/office.ts';
import { daysAsked } from '#domain/periods.ts';
import { Problem } from '#domain/problem.ts';
import type { Deeds } from '#functions/deeds/deeds.ts';
import { json } from '#functions/http/reply.ts';
import { registerFile } from '#functions/xlsx/register-file.ts';
import { xlsxMime } from '#functions/xlsx/write-table.ts';
import { get, type Operation } from './operation.ts';
import { listOf, ref } from './schemas.ts';

/** 台账, as rows or as a workbook. */
export const registerOperations = (
  deeds: Deeds,
  office: () => Promise<Office>,
): readonly Operation[] => [
  get(
    '/api/registers',
    {
      id: 'registers',
      summary: 'List the registers that you may open',
      answers: { status: 200, description: 'By the catalogue.', schema: listOf('Register') },
      refusals: [],
    },
    async ({ actor }) => json(await deeds.registers(actor)),
  ),

  get(
    '/api/registers/{name}',
    {
      id: 'register',
      summary: 'Read a register',
      query: {
        format: '`json` (the default) or `xlsx`.',
        period:
          'A month (2026-11), a quarter (2026-Q4) or a year (2026); this year where left out.',
        from: 'Rows on or after this date, YYYY-MM-DD; with `to` instead of a period.',
        to: 'Rows on or before this date, YYYY-MM-DD.',
        text: 'Only rows with these words.',
      },
      answers: {
        status: 200,
        description: 'Its rows, the oldest first; or a workbook with the same.',
        schema: ref('RegisterTable'),
        mime: xlsxMime,
      },
      refusals: ['not-allowed', 'period-unsound'],
    },
    async ({ actor, param, query }) => {
      const format = query.get('format') ?? 'json';
      if (format !== 'json' && format !== 'xlsx') throw new Problem('nothing-here', {});
      const here = await office();
      const given = (name: string): string => query.get(name) ?? '';
      const asked = { period: given('period'), from: given('from'), to: given('to') };
      const days = daysAsked(asked, here.today);
      const table = await deeds.register(actor, param('name'), { ...days, text: given('text') });
      return format === 'json'
        ? json(table)
        : registerFile(table, { office: here, days, language: 'zh' });
    },
  ),
];
