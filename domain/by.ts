/** Who did it, as called at that moment. */
export interface By {
  readonly person: string;
  readonly name: string;
  readonly post: string;
}
