const thenQuery = (then: string): string => new URLSearchParams([['then', then]]).toString();

/** Where signing in begins, and where it leads afterwards. */
export const signInPath = (then: string): string => `/sign-in?${thenQuery(then)}`;

/**
 * The way to sign in after a form was posted. It stops at a page of ours: browsers hold `form-action` against every
 * redirect that follows a form, so a redirect straight to the provider would be blocked.
 */
export const signInFirst = (then: string): string => `/sign-in/first?${thenQuery(then)}`;

/** A path on this site to go to after signing in; anything else, whatever its disguise, becomes the desk. */
export function safeThen(then: string | null, baseUrl: string): string {
  if (then === null || then.length > 2000 || !/^\/(?![/\\])[\x21-\x7E]*$/.test(then)) return '/';
  if (!URL.canParse(then, baseUrl)) return '/';
  const url = new URL(then, baseUrl);
  const isOurs = url.origin === baseUrl && !/^\/(sign-|\/)/.test(url.pathname);
  return isOurs ? `${url.pathname}${url.search}` : '/';
}
