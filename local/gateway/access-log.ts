/**
 * A path as it may stand in a log: no tokens, no file names, nothing a person typed. Links (`/a/…`), stored files and
 * steps of a sign-in keep only their first word; elsewhere long or percent-encoded segments are hidden.
 */
function maskPath(path: string): string {
  const [, first = '', ...rest] = path.split('/');
  if (rest.length > 0 && /^(a|oidc|qianban-.*)$/.test(first)) return `/${shown(first)}/***`;
  return `/${[first, ...rest].map(shown).join('/')}`;
}

const shown = (segment: string) => (/^[\w.-]{0,31}$/.test(segment) ? segment : '***');

interface Visit {
  readonly at: Date;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly reference: string;
}

/** One line of the access log: who is left out on purpose. */
export const accessLine = ({ at, method, path, status, milliseconds, reference }: Visit): string =>
  `${at.toISOString()} ${shown(method)} ${maskPath(path)} ${status} ${Math.round(milliseconds)}ms ${reference}`;
