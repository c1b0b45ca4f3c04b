import type { Language } from '#domain/words.ts';

/** 罗启明（分管财务副局长，代方志远）: what a post says of itself in brackets follows a comma, so that none stand within others. */
export function calledAs(name: string, post: string, language: Language): string {
  if (language === 'en') return `${name} (${post})`;
  return `${name}（${post.replaceAll(/（([^（）]*)）/gu, '，$1')}）`;
}
