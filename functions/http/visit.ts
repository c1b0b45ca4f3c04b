import type { Actor } from '#functions/deeds/deeds.ts';
import type { Arrival } from './arrival.ts';
import type { SecretField } from './form-guard.ts';
import type { Param } from './route.ts';

/** A browser's request, with what its cookies tell. */
export interface Visit<Name extends string = never> extends Arrival {
  readonly param: Param<Name>;
  /** Path and query of the page in front of the person: this one, or the one whose form was posted. */
  readonly page: string;
  /** Who is signed in. Throws `sign-in-needed`: the browser is sent to sign in and comes back, the form kept. */
  readonly actor: () => Promise<Actor>;
  /** Who is signed in, if anybody. */
  readonly signedIn: () => Promise<Actor | undefined>;
  /** Hidden fields for one form on this page, to be written into it by name. A new key each time. */
  readonly hidden: () => Readonly<Record<string, string>>;
  /** What this person typed here (or on another page of ours) before signing in or opening the link again. */
  readonly kept: (person: string, page?: string) => Promise<URLSearchParams | undefined>;
  /** Keeps what was typed while its writer is away from the page for a moment; the cookie to set. */
  readonly keep: (form: URLSearchParams, person: string, page?: string) => Promise<string>;
}

/** A posted form that came from one of our pages in the same browser. */
export interface FormVisit<Name extends string = never> extends Visit<Name> {
  /** What was typed; the hidden fields are taken out. */
  readonly form: URLSearchParams;
  /** A secret that was typed, such as a PIN: nowhere else, and gone with the visit. Empty where none was. */
  readonly secret: (name: SecretField) => string;
  /** The form's own idempotency key, to be handed on to the deed. */
  readonly key: string;
}
