/** The code points of a text, each as a string: what a font's character map knows. */
export const charactersOf = (text: string): readonly string[] => Array.from(text);
