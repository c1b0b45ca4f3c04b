const extendedOffset =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** Milliseconds since 1970 of an ISO-8601 extended offset date-time, or `undefined` when the text is none. */
export function readTimestamp(text: string): number | undefined {
  const [whole, year, month, day, hour, minute, second] = extendedOffset.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // `Date` would turn the 31st of February into a day in March, and takes 24:00.
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  if (!exists || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? '0') > 59) {
    return undefined;
  }
  const at = Date.parse(whole);
  return Number.isNaN(at) ? undefined : at;
}
