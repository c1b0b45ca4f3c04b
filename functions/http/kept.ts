import { secrecyMark } from '#domain/secrecy-marks.ts';
import type { KeptFormStore } from '#functions/stores/kept-forms.ts';
import type { CookieJar } from './cookies.ts';
import type { Sealer } from './seal.ts';
import { hashOf, newSecret } from './secret.ts';

const goodSeconds = 15 * 60;

export interface KeptPorts {
  readonly jar: CookieJar;
  readonly sealer: Sealer;
  readonly store: KeptFormStore;
  readonly now: () => Date;
}

export interface Kept {
  /** Keeps what was typed for a quarter of an hour; the cookie by which this browser, and no other, finds it again. */
  keep(page: string, form: URLSearchParams, person?: string): Promise<string>;
  /** What this person typed on this page. Finding it decides nothing and uses nothing up. */
  find(
    cookies: ReadonlyMap<string, string>,
    page: string,
    person: string,
  ): Promise<URLSearchParams | undefined>;
  /** Whether the browser has something kept. */
  has(cookies: ReadonlyMap<string, string>): boolean;
  readonly clear: string;
}

export function keptForms({ jar, sealer, store, now }: KeptPorts): Kept {
  return {
    async keep(page, form, person) {
      const secret = newSecret();
      const expiresAt = new Date(now().getTime() + goodSeconds * 1000);
      // Marks of state secrets are kept nowhere, sealed or not.
      const fit = new URLSearchParams(
        [...form].filter(([, value]) => secrecyMark(value) === undefined),
      );
      const sealed = sealer.seal('kept', { form: fit.toString() }, expiresAt);
      const owner = person === undefined ? {} : { person };
      await store.keep(hashOf(secret), { page, sealed, expiresAt, ...owner });
      return jar.set('kept', secret, goodSeconds);
    },

    async find(cookies, page, person) {
      const secret = jar.read(cookies, 'kept');
      if (secret === undefined) return undefined;
      const row = await store.find(hashOf(secret));
      if (row === undefined || row.expiresAt <= now() || row.page !== page) return undefined;
      if (row.person !== undefined && row.person !== person) return undefined;
      const form = sealer.open('kept', row.sealed)?.fields['form'];
      return form === undefined ? undefined : new URLSearchParams(form);
    },

    has: (cookies) => jar.read(cookies, 'kept') !== undefined,
    clear: jar.clear('kept'),
  };
}
