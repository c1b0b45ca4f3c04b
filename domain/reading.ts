/** Names a circulation in links, where a step's id stands otherwise; no step's id begins so. */
export const readingStep = '_reading';
