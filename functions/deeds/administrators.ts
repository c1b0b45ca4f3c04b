import { holders, type Office } from '#domain/office.ts';

/** Whoever administers the office today. */
export const administrators = (office: Office): readonly string[] =>
  holders(office, { post: 'office-admin' }).map(({ id }) => id);
