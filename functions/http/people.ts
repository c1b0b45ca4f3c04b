/** What HTTP must know of the office's people. */
export interface People {
  /** The person whose account this is, by issuer and subject; never by name or mail address. */
  personFor(issuer: string, subject: string): Promise<string | undefined>;
  /** The person's present epoch; undefined when nobody active has this id. */
  epochOf(person: string): Promise<number | undefined>;
}
