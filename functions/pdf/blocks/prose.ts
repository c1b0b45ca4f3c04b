import type { List, Note, Paragraph } from '#statemachines/sheet.ts';
import { setPassages } from '../layout/passage.ts';
import type { Slab } from '../layout/slab.ts';
import { styles } from '../layout/styles.ts';
import { blockGap, flowing, sectionHead, type Setting } from './section.ts';

const underHead = (title: string | undefined): number => (title === undefined ? blockGap : 0);

export function listSlabs(setting: Setting, { title, numbered, items }: List): readonly Slab[] {
  const slabs = items.flatMap((text, index) => {
    const bullet = numbered ? `${index + 1}.` : '·';
    const lines = setPassages(
      setting.fonts,
      [{ text, style: styles.value, bullet }],
      setting.width,
    );
    return flowing(lines, index === 0 ? underHead(title) : 2);
  });
  return [...sectionHead(setting, title), ...slabs];
}

export function paragraphSlabs(setting: Setting, { title, text }: Paragraph): readonly Slab[] {
  const passage = { text, style: styles.prose, firstIndent: 2 };
  const lines = setPassages(setting.fonts, [passage], setting.width);
  return [...sectionHead(setting, title), ...flowing(lines, underHead(title))];
}

export function noteSlabs({ fonts, width }: Setting, { text }: Note): readonly Slab[] {
  return flowing(setPassages(fonts, [{ text, style: styles.small }], width), 6);
}
