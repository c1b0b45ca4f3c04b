import type { Risk } from '../../safeguards.ts';
import type { Risks } from '../../sheet.ts';
import { type CaseFile, decisionsOf } from './case-file.ts';
import { shortStamps } from './times.ts';

const levels: Readonly<Record<Risk['level'], string>> = { high: '高', medium: '中', low: '低' };

/** The risk points of the steps that somebody decided, and who confirmed which control when; none at filing. */
export function risksOf(file: CaseFile): Risks {
  const decided = new Set(decisionsOf(file).map(({ step }) => step));
  const short = shortStamps(
    file.office.zone,
    file.trail.map(({ at }) => at),
  );
  const points = file.route.risks
    .filter(({ at }) => decided.has(at))
    .map((risk) => ({
      level: levels[risk.level],
      risk: risk.text.zh,
      controls: risk.controls.map(({ zh }, index) => {
        const by = confirmedBy(file, short, `${risk.id}#${String(index)}`);
        if (by !== '') return { text: `${zh}（${by}）`, confirmed: true };
        // Nobody has to tick what is not of high risk: it is no omission.
        return risk.level === 'high' ? { text: zh, confirmed: false } : { text: zh };
      }),
    }));
  return { kind: 'risks', title: '风险点和防控措施', points };
}

const confirmedBy = (
  file: CaseFile,
  short: ReturnType<typeof shortStamps>,
  control: string,
): string =>
  decisionsOf(file)
    .filter(({ decision }) => decision.controls.includes(control))
    .map(({ decision }) => `${decision.name} ${short.stamp(decision.at)}`)
    .join('，');
