/** A person in what happened: who did it, or whom it was done with, as called at that moment. */
export interface By {
  readonly person: string;
  readonly name: string;
  readonly post: string;
}
