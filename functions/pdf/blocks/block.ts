import type { Block } from '#statemachines/sheet.ts';
import type { Slab } from '../layout/slab.ts';
import { attachmentSlabs } from './attachments.ts';
import { formSlabs } from './form.ts';
import { marksSlabs } from './marks.ts';
import { opinionSlabs } from './opinions.ts';
import { listSlabs, noteSlabs, paragraphSlabs } from './prose.ts';
import { riskSlabs } from './risks.ts';
import { blockGap, type Setting } from './section.ts';
import { signatureSlabs } from './signatures.ts';
import { moneyTableSlabs } from './table.ts';
import { timelineSlabs } from './timeline.ts';
import { verificationSlab } from './verification.ts';

/** Blocks in order, with the space between them; ruled blocks without a title join the ruled block before them. */
export const blockSlabs = (setting: Setting, blocks: readonly Block[]): readonly Slab[] =>
  blocks.flatMap((block, index) => {
    const slabs = slabsOf(setting, block);
    const [first, ...rest] = slabs;
    if (first === undefined || first.above > 0 || joins(blocks[index - 1], block)) return slabs;
    return [{ ...first, above: blockGap }, ...rest];
  });

const joining = new Set<Block['kind']>(['form', 'opinions', 'table']);

const joins = (before: Block | undefined, block: Block): boolean =>
  before !== undefined && joining.has(before.kind) && joining.has(block.kind);

function slabsOf(setting: Setting, block: Block): readonly Slab[] {
  switch (block.kind) {
    case 'form':
      return formSlabs(setting, block);
    case 'opinions':
      return opinionSlabs(setting, block);
    case 'table':
      return moneyTableSlabs(setting, block);
    case 'timeline':
      return timelineSlabs(setting, block);
    case 'risks':
      return riskSlabs(setting, block);
    case 'attachments':
      return attachmentSlabs(setting, block);
    case 'list':
      return listSlabs(setting, block);
    case 'paragraph':
      return paragraphSlabs(setting, block);
    case 'note':
      return noteSlabs(setting, block);
    case 'signatures':
      return signatureSlabs(setting, block);
    case 'marks':
      return marksSlabs(setting, block.marks, blockGap);
    case 'verification':
      return [verificationSlab(setting, block)];
  }
}
