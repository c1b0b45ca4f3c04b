/** Money is whole fen; people read and type yuan. */

export type MoneyTrouble = 'not-money' | 'negative' | 'decimals' | 'too-large';

/** The largest amount anyone may type: 9,999,999,999,999.99 yuan. Sums of lines stay exact far beyond it. */
export const mostFen = 999_999_999_999_999;

/**
 * Reads what a person typed for an amount in yuan: `1,188.50`, `１１８８．５`, `¥1188.5元`. Thousands are grouped
 * by three or not at all, so that `1,5` is never taken for one and a half.
 */
export function parseYuan(
  typed: string,
): { readonly fen: number } | { readonly wrong: MoneyTrouble } {
  const text = narrow(typed)
    .replaceAll(/[\s￥¥]/gu, '')
    .replace(/元$/u, '');
  if (/^[-−–](?=\d)/u.test(text)) return { wrong: 'negative' };
  const parts = /^(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<decimals>\d+))?$/u.exec(text)?.groups;
  if (parts === undefined) return { wrong: 'not-money' };
  const decimals = parts['decimals'] ?? '';
  if (decimals.length > 2) return { wrong: 'decimals' };
  const digits = `${(parts['whole'] ?? '').replaceAll(',', '')}${decimals.padEnd(2, '0')}`.replace(
    /^0+(?=\d)/u,
    '',
  );
  if (digits.length > String(mostFen).length) return { wrong: 'too-large' };
  return { fen: Number(digits) };
}

/** Full-width digits, commas and points as an input method leaves them, made narrow. */
export const narrow = (text: string): string =>
  text
    .replaceAll(/[０-９]/gu, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) - 0xfee0))
    .replaceAll('，', ',')
    .replaceAll(/[．。]/gu, '.')
    .replaceAll('－', '-');

/** Fen as people read yuan: `1,188.50`. */
export function yuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  return `${fen < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`;
}

const numerals = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const places = ['', '拾', '佰', '仟'] as const;
const groups = ['', '万', '亿', '万亿'] as const;

/**
 * Fen in capitals (大写), by the central bank's rules for bills: `壹仟壹佰捌拾捌元伍角整`. Ends in 整 unless there are fen;
 * zeros between figures are said once. Throws `RangeError` for what is no whole number of fen.
 */
export function capitals(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not a whole number of fen: ${String(fen)}`);
  if (fen < 0) return `负${capitals(-fen)}`;
  if (fen === 0) return '零元整';
  const whole = Math.floor(fen / 100);
  const jiao = Math.floor(fen / 10) % 10;
  const last = fen % 10;
  const units = whole === 0 ? '' : `${wholeCapitals(whole)}元`;
  if (jiao === 0 && last === 0) return `${units}整`;
  // 支付结算办法 writes ￥1,680.32 as 壹仟陆佰捌拾元零叁角贰分: a zero stands wherever a figure 0 is passed over.
  const gap = whole > 0 && (jiao === 0 || whole % 10 === 0) ? '零' : '';
  const tenths = jiao === 0 ? '' : `${numeral(jiao)}角`;
  return `${units}${gap}${tenths}${last === 0 ? '整' : `${numeral(last)}分`}`;
}

function wholeCapitals(whole: number): string {
  let said = '';
  let skipped = false;
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const group = Math.floor(whole / 10_000 ** index) % 10_000;
    if (group === 0) {
      skipped = said !== '';
      continue;
    }
    const zero = said !== '' && (skipped || group < 1000) ? '零' : '';
    said += `${zero}${groupCapitals(group)}${groups[index] ?? ''}`;
    skipped = false;
  }
  // 万亿 is read as one only while no 亿 follows: 壹万亿, but 壹万贰仟叁佰亿.
  return said.replace(/万亿(?=.*亿)/u, '万');
}

function groupCapitals(group: number): string {
  let said = '';
  let zero = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) {
      zero = said !== '';
      continue;
    }
    said += `${zero ? '零' : ''}${numeral(digit)}${places[place] ?? ''}`;
    zero = false;
  }
  return said;
}

const numeral = (digit: number): string => numerals[digit] ?? '';
