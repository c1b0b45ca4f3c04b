const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** What a line is measured with; `size` is an em in the same unit. */
export interface LineMeasure {
  readonly width: number;
  readonly size: number;
  readonly widthOf: (text: string) => number;
}

const opens = /^[（《〈「『【〔(“‘]/u;
const closes = /^[）》〉」』】〕)”’]/u;
const mayNotBegin = /^[，。、；：？！）》〉」』】〕”’…,.;:?!)/／-]/u;
const pause = /[、，；：。？！／,;:] ?$/u;
/** A character that belongs to no word next to it: likelier a part of one that was not known. */
const alone = /^\p{Script=Han}$/u;
const endsAlone = /^\p{Script=Han}[、，；：。）]?$/u;

/** Characters that are words of one with what follows, or with what precedes them. */
const leans = {
  on: new Set('按各未须已不本原再或和与及由填报送每第仍加并新其附领同逐'),
  back: new Set(
    '人员长书单号表费章室科股件量额率数处物性点时后前内里案簿库名日月年期者方级项卡办地的价值签',
  ),
} as const;

/** A piece that no line comes between, and how unwelcome a break after it is. */
interface Piece {
  readonly text: string;
  readonly cost: number;
}

/**
 * A title in as few lines as it takes without parting a word, of about one length each: 科室负责人／审核. Undefined where
 * a word is wider than the measure.
 */
export function evenLines(text: string, measure: LineMeasure): readonly string[] | undefined {
  const pieces = piecesOf(text);
  for (let count = 1; count <= pieces.length; count += 1) {
    const even = measure.widthOf(text) / count;
    const found = parted(pieces, 0, count, { ...measure, even }, new Map());
    if (found !== undefined) return found.lines;
  }
  return undefined;
}

interface Parted {
  readonly lines: readonly string[];
  readonly cost: number;
}

/** The least costly way to set the pieces from one on in so many lines. */
function parted(
  pieces: readonly Piece[],
  from: number,
  count: number,
  measure: LineMeasure & { readonly even: number },
  known: Map<string, Parted | undefined>,
): Parted | undefined {
  const place = `${String(from)} ${String(count)}`;
  if (known.has(place)) return known.get(place);
  let best: Parted | undefined;
  let line = '';
  for (let to = from; to < pieces.length; to += 1) {
    line += pieces[to]?.text ?? '';
    const own = lineCost(line.trim(), measure);
    if (own === undefined) break;
    const rest =
      count > 1
        ? parted(pieces, to + 1, count - 1, measure, known)
        : to === pieces.length - 1
          ? { lines: [], cost: 0 }
          : undefined;
    if (rest === undefined) continue;
    const cost = own + rest.cost + (count > 1 ? (pieces[to]?.cost ?? 0) : 0);
    // Of two as good, the longer line first.
    if (best === undefined || cost <= best.cost)
      best = { lines: [line.trim(), ...rest.lines], cost };
  }
  known.set(place, best);
  return best;
}

/** How far a line is from the length of the others, squared so that one very short line weighs more. */
function lineCost(
  line: string,
  { width, size, even, widthOf }: LineMeasure & { readonly even: number },
): number | undefined {
  const own = widthOf(line);
  return own > width ? undefined : 0.2 * ((own - even) / size) ** 2;
}

/** The text in pieces: words with the marks that cling to them, and what stands in brackets as a whole. */
function piecesOf(text: string): readonly Piece[] {
  const clauses = paired(clinging([...words.segment(text)].map(({ segment }) => segment)));
  return clauses.map((clause, index) => ({
    text: clause,
    cost: breakCost(clause, clauses[index + 1] ?? '', index + 2 === clauses.length),
  }));
}

function clinging(parts: readonly string[]): readonly string[] {
  const found: string[] = [];
  let piece = '';
  let depth = 0;
  for (const [index, part] of parts.entries()) {
    piece += part;
    if (opens.test(part)) depth += 1;
    if (closes.test(part)) depth -= 1;
    const next = parts[index + 1] ?? '';
    if (depth > 0 || clings(part, next)) continue;
    found.push(piece);
    piece = '';
  }
  return piece === '' ? found : [...found, piece];
}

/** Two characters left alone beside one another are likelier one word: 点收, 用车. */
function paired(pieces: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const piece of pieces) {
    const last = found.at(-1) ?? '';
    if (alone.test(last) && endsAlone.test(piece)) found[found.length - 1] = last + piece;
    else found.push(piece);
  }
  return found;
}

const clings = (before: string, after: string): boolean =>
  after === ' ' ||
  opens.test(before) ||
  mayNotBegin.test(after) ||
  (leans.back.has(after) && !pause.test(before)) ||
  leans.on.has(before);

/** What ends a title in brackets is best apart; in its midst, brackets belong to the word before them: 收（发）文. */
function breakCost(before: string, after: string, last: boolean): number {
  if (opens.test(after)) return last ? 0 : 3;
  if (pause.test(before)) return 0;
  return alone.test(before) || alone.test(after) ? 3 : 1;
}
