import type { StepKey } from '#domain/request.ts';
import type { Visit } from '#functions/http/visit.ts';
import type { Matter } from '../matter.ts';

/** A step that somebody does something with beside deciding it, and where its pages are. */
export interface MovePlace {
  readonly visit: Visit;
  readonly matter: Matter;
  readonly key: StepKey;
  readonly paths: {
    /** This page with its query, where it is posted, and where one came from. */
    readonly here: string;
    readonly action: string;
    readonly back: string;
  };
}
