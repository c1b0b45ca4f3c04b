/** A number with its thousands grouped from five figures on, so that a year stays a year: `2026`, `86,420`. */
export const grouped = (value: number): string => {
  const [whole = '', ...rest] = String(value).split('.');
  const parted = Math.abs(value) < 10_000 ? whole : whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  return [parted, ...rest].join('.');
};
