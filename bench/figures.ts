/** One result as it is printed: a name, and values by unit or meaning. */
export type Line = { readonly measure: string } & Readonly<
  Record<string, string | number | readonly string[] | Readonly<Record<string, number>>>
>;

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Three significant digits: more would pretend a precision that a shared machine does not have. */
export const figure = (value: number): number => Number(value.toPrecision(3));
