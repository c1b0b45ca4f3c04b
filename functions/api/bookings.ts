import type { Deeds } from '#functions/deeds/deeds.ts';
import { json } from '#functions/http/reply.ts';
import { get, type Operation } from './operation.ts';
import { listOf } from './schemas.ts';

/** Who has what when. */
export const bookingOperations = (deeds: Deeds): readonly Operation[] => [
  get(
    '/api/bookings',
    {
      id: 'bookings',
      summary: 'List who has which vehicle, driver or room when',
      query: {
        thing: 'A kind of thing (`vehicle`, `person`) or one thing (`vehicle:ID`).',
        from: 'First day, YYYY-MM-DD.',
        to: 'Last day, YYYY-MM-DD, at most 92 days on; left out, the first day alone.',
      },
      answers: { status: 200, description: 'Bookings, by their start.', schema: listOf('Booking') },
      refusals: ['not-allowed', 'period-unsound'],
    },
    async ({ actor, query }) => {
      const from = query.get('from') ?? '';
      const to = query.get('to') ?? '';
      const days = { from, to: to === '' ? from : to };
      return json(await deeds.bookings(actor, query.get('thing') ?? 'vehicle', days));
    },
  ),
];
