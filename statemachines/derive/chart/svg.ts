/** Text made safe to stand in SVG. */
export const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const withClass = (name: string | undefined): string =>
  name === undefined || name === '' ? '' : ` class="${name}"`;

/** Coordinates at most to a tenth, without a trailing zero. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

export const box = (
  area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  name?: string,
): string =>
  `<rect${withClass(name)} x="${n(area.x)}" y="${n(area.y)}" width="${n(area.width)}" height="${n(area.height)}" rx="3"/>`;

export const line = (path: string, name?: string): string =>
  `<path${withClass(name)} d="${path}"/>`;

export const write = (
  text: string,
  x: number,
  y: number,
  name?: string,
  middle: 'middle' | 'start' = 'start',
): string =>
  `<text${withClass(name)} x="${n(x)}" y="${n(y)}"${middle === 'middle' ? ' text-anchor="middle"' : ''}>${escape(text)}</text>`;

/** The head of an arrow that points down to, or right to, a point. */
export const tipDown = (x: number, y: number, name: string): string =>
  line(`M${n(x - 5)} ${n(y - 8)}L${n(x)} ${n(y)}L${n(x + 5)} ${n(y - 8)}Z`, name);
export const tipRight = (x: number, y: number, name: string): string =>
  line(`M${n(x - 8)} ${n(y - 5)}L${n(x)} ${n(y)}L${n(x - 8)} ${n(y + 5)}Z`, name);
