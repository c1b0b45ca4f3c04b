/** One thing that is wrong and the next move, in both languages. */
export interface Complaint {
  readonly zh: string;
  readonly en: string;
}

/** The machine does not start, or a backup is not made: all that is wrong at once, for the person at the console. */
export class Refusal extends Error {
  readonly complaints: readonly Complaint[];

  constructor(...complaints: readonly Complaint[]) {
    super(complaints.map(({ zh, en }) => `${zh}\n${en}`).join('\n'));
    this.name = 'Refusal';
    this.complaints = complaints;
  }
}
