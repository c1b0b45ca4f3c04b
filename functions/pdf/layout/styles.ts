import type { Style } from './ink.ts';

/** Type sizes of the house. 10.5 points is 五号, 22 is 二号, as offices name them. */
export const styles = {
  office: { weight: 'bold', size: 13, leading: 18, colour: 'accent' },
  aside: { weight: 'regular', size: 9, leading: 18, colour: 'quiet' },
  subtitle: { weight: 'regular', size: 11, leading: 16, colour: 'text' },
  copyName: { weight: 'bold', size: 11, leading: 16, colour: 'accent' },
  section: { weight: 'bold', size: 11, leading: 16, colour: 'accent' },
  label: { weight: 'bold', size: 10.5, leading: 16, colour: 'text' },
  value: { weight: 'regular', size: 10.5, leading: 16, colour: 'text' },
  strong: { weight: 'bold', size: 10.5, leading: 16, colour: 'text' },
  figures: { weight: 'regular', size: 10.5, leading: 16, colour: 'text', tabular: true },
  total: { weight: 'bold', size: 10.5, leading: 16, colour: 'text', tabular: true },
  prose: { weight: 'regular', size: 11, leading: 18, colour: 'text' },
  light: { weight: 'regular', size: 9.5, leading: 14.5, colour: 'text' },
  lightFigures: { weight: 'regular', size: 9.5, leading: 14.5, colour: 'text', tabular: true },
  lightHead: { weight: 'bold', size: 9.5, leading: 14.5, colour: 'quiet' },
  small: { weight: 'regular', size: 8.5, leading: 13, colour: 'quiet' },
  smallFigures: { weight: 'regular', size: 8.5, leading: 13, colour: 'quiet', tabular: true },
} as const satisfies Readonly<Record<string, Style>>;

/** The largest size at which the title takes two lines at most; beyond that the last. */
export const titleSizes: readonly Style[] = [22, 20, 18, 16, 14].map((size) => ({
  weight: 'bold',
  size,
  leading: Math.round(size * 1.36),
  colour: 'text',
}));
