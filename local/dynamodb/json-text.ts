/** A text that is JSON already. Stored items travel in this form, so that reading one costs no parsing. */
export type JsonText = string;

/** Joins fields whose values are JSON already; an absent value leaves its field out. */
export function jsonObject(fields: Readonly<Record<string, JsonText | undefined>>): JsonText {
  let text = '';
  for (const name of Object.keys(fields)) {
    const value = fields[name];
    if (value === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${value}`;
  }
  return `{${text}}`;
}

export const jsonArray = (values: readonly JsonText[]): JsonText => `[${values.join(',')}]`;
