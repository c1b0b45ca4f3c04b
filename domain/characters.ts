const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** The characters of a text as people see and count them: a letter with its marks is one. */
export const characters = (text: string): readonly string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);
