/** Finished markup, kept apart from text so that a key can never become a tag. */
export interface Xml {
  readonly markup: string;
}

type Content = string | number | boolean | readonly (Xml | undefined)[];

// Characters XML cannot carry as themselves; S3 writes them as references too.
const unsafe = /[<>&\p{Cc}]/gu;

const escape = (text: string) =>
  text.replace(unsafe, (character) => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`);

/** One element holding text, or elements (those left `undefined` are skipped). */
export function element(name: string, content: Content, attributes = ''): Xml {
  const inner =
    typeof content === 'object'
      ? content.map((child) => child?.markup ?? '').join('')
      : escape(String(content));
  const open = attributes === '' ? name : `${name} ${attributes}`;
  return { markup: `<${open}>${inner}</${name}>` };
}

const namespace = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';

/** A whole answer document in S3's namespace. */
export function document(name: string, content: Content): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(name, content, namespace).markup}`;
}
