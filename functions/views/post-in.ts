import type { By } from '#domain/by.ts';
import { type Office, postsOf } from '#domain/office.ts';
import type { Language } from '#domain/words.ts';

/** The post in which somebody acted: as it was recorded, or in English where it is still one of his. */
export const postIn = (office: Office, { person, post }: By, language: Language): string =>
  language === 'zh' ? post : (postsOf(office, person).find(({ zh }) => zh === post)?.en ?? post);
