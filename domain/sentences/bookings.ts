import type { Sentences } from './saying.ts';

export const bookings = {
  'booked-already': ({ title, thing, time, by, number }) => ({
    zh: `“${thing.zh}”${time.zh}已由${by}占用（${title.zh}，${number}）。请改时间或另选；确需在这个时间用的，请与${by}商量。`,
    en: `“${thing.en}” is taken by ${by}, ${time.en} (${title.en}, ${number}). Choose another time or another one, or settle it with ${by}.`,
  }),
  'booking-unfit': ({ title, why, most }) =>
    why === 'backwards'
      ? {
          zh: `“${title.zh}”的结束时间早于开始时间。请改正后再提交。`,
          en: `“${title.en}” ends before it begins. Mend the times, then submit again.`,
        }
      : {
          zh: `“${title.zh}”一次最多${String(most)}天。请缩短时间，或分成几次申请。`,
          en: `“${title.en}” lasts at most ${String(most)} days at a time. Shorten it, or file several.`,
        },
} as const satisfies Partial<Sentences>;
