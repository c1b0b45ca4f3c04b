import type { Risk } from '../../route.ts';
import type { Risks } from '../../sheet.ts';
import { titleOf } from '../../terms.ts';
import { type CaseFile, decisionsOf } from './case-file.ts';
import { stamp } from './times.ts';

const levels: Readonly<Record<Risk['level'], string>> = { high: '高', medium: '中', low: '低' };

/** The risk points of the steps that somebody decided, and who confirmed which control when; none at filing. */
export function risksOf(file: CaseFile): Risks {
  const decided = new Set(decisionsOf(file).map(({ step }) => step));
  const points = file.route.risks
    .filter(({ at }) => decided.has(at))
    .map((risk) => ({
      level: levels[risk.level],
      step: titleOf(file.route, risk.at).zh,
      risk: risk.text.zh,
      controls: risk.controls.map(({ zh }, index) => {
        const by = confirmedBy(file, `${risk.id}#${String(index)}`);
        return { text: zh, confirmed: by !== '', ...(by === '' ? {} : { by }) };
      }),
    }));
  return { kind: 'risks', title: '风险点和防控措施', points };
}

const confirmedBy = (file: CaseFile, control: string): string =>
  decisionsOf(file)
    .filter(({ decision }) => decision.controls.includes(control))
    .map(({ decision }) => `${decision.name} ${stamp(file.office.zone, decision.at)}`)
    .join('；');
