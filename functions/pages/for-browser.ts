import type { Problem } from '#domain/problem.ts';

/** The browser is sent to sign in, or to open the link again, and what was typed is kept. */
export const isForBrowser = ({ code }: Problem): boolean =>
  code === 'sign-in-needed' || code === 'page-expired';
