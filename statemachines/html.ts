/**
 * HTML as a value that has been escaped. `markup` is the only way to make it from text: whatever is put into a template
 * is escaped unless it is Html itself, so a plain string never becomes mark-up by accident. (Not called `html`, because
 * the formatter would rewrite such templates and close tags that a later part closes.)
 */
export interface Html {
  readonly [sound]: string;
}

/** What a template takes: nothing shows for `undefined` and `false`, a list shows its parts one after the other. */
export type Part = Html | string | number | false | undefined | readonly Part[];

const sound: unique symbol = Symbol('html');

export const markup = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  [sound]: texts.reduce((whole, text, index) => `${whole}${shown(parts[index - 1])}${text}`),
});

/** The text to send. */
export const render = (part: Html): string => part[sound];

/** Mark-up that somebody else made and that is known to be sound, such as a chart's SVG. */
export const trusted = (text: string): Html => ({ [sound]: text });

export const nothing: Html = trusted('');

/**
 * Attributes with a space before each. `true` gives the bare name; `false` and `undefined` leave it out. Names are the
 * program's own and never data.
 */
export const attributes = (
  values: Readonly<Record<string, string | number | boolean | undefined>>,
): Html =>
  trusted(
    Object.entries(values)
      .filter(([, value]) => value !== undefined && value !== false)
      .map(([name, value]) =>
        value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`,
      )
      .join(''),
  );

function shown(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return isHtml(part) ? part[sound] : part.map(shown).join('');
}

const isHtml = (part: Html | readonly Part[]): part is Html => sound in part;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/gu, (sign) => entities[sign] ?? '');
