import { invalid } from '../dynamo-error.ts';

/** The number ±0.`digits` × 10^`exponent`; digits neither begin nor end with a zero, and zero has none. */
export interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly exponent: number;
}

const maxDigits = 38;
const maxExponent = 126;
const minExponent = -129;
const form = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
const plainInteger = /^(?:0|-?[1-9]\d{0,36}[1-9]|-?[1-9])$/;

/** Reads a number within DynamoDB's range and precision, or throws what DynamoDB says. */
export function parseDecimal(text: string): Decimal {
  const [, sign, whole = '', fraction = '', power = '0'] = form.exec(text) ?? [];
  if (sign === undefined || whole + fraction === '') {
    const shown = text === '' ? '' : `: ${text}`;
    throw invalid(`The parameter cannot be converted to a numeric value${shown}`);
  }
  const all = whole + fraction;
  const leading = /^0*/.exec(all)?.[0].length ?? 0;
  const digits = all.slice(leading).replace(/0+$/, '');
  if (digits === '') return { negative: false, digits: '', exponent: 0 };
  return inRange({
    negative: sign === '-',
    digits,
    exponent: whole.length - leading + Number(power),
  });
}

function inRange(decimal: Decimal): Decimal {
  if (decimal.exponent > maxExponent) {
    throw invalid(
      'Number overflow. Attempting to store a number with magnitude larger than supported range',
    );
  }
  if (decimal.exponent < minExponent) {
    throw invalid(
      'Number underflow. Attempting to store a number with magnitude smaller than supported range',
    );
  }
  if (decimal.digits.length > maxDigits) {
    throw invalid('Attempting to store more than 38 significant digits in a Number');
  }
  return decimal;
}

/** Plain notation without superfluous zeros: equal numbers become equal texts. */
export function canonicalNumber(text: string): string {
  return plainInteger.test(text) ? text : plain(parseDecimal(text));
}

function plain({ negative, digits, exponent }: Decimal): string {
  if (digits === '') return '0';
  const sign = negative ? '-' : '';
  if (exponent <= 0) return `${sign}0.${'0'.repeat(-exponent)}${digits}`;
  if (exponent >= digits.length) return sign + digits + '0'.repeat(exponent - digits.length);
  return `${sign}${digits.slice(0, exponent)}.${digits.slice(exponent)}`;
}

/** Adds two canonical numbers exactly; a sum that does not fit into 38 digits is refused, never rounded. */
export function addNumbers(left: string, right: string): string {
  const [a, b] = [parseDecimal(left), parseDecimal(right)];
  const scale = Math.max(a.digits.length - a.exponent, b.digits.length - b.exponent, 0);
  const sum = scaled(a, scale) + scaled(b, scale);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(scale + 1, '0');
  const point = digits.length - scale;
  const sign = sum < 0n ? '-' : '';
  return plain(parseDecimal(`${sign}${digits.slice(0, point)}.${digits.slice(point)}`));
}

const scaled = ({ negative, digits, exponent }: Decimal, scale: number): bigint =>
  BigInt(`${negative ? '-' : ''}${digits}${'0'.repeat(scale - (digits.length - exponent))}` || '0');

export const subtractNumbers = (left: string, right: string): string =>
  addNumbers(left, right.startsWith('-') ? right.slice(1) : `-${right}`);

/** Orders two canonical numbers: below zero, zero or above, as `Array.sort` wants it. */
export function compareNumbers(left: string, right: string): number {
  if (left === right) return 0;
  const [a, b] = [parseDecimal(left), parseDecimal(right)];
  const [signA, signB] = [signOf(a), signOf(b)];
  if (signA !== signB) return signA - signB;
  if (a.exponent !== b.exponent) return (a.exponent - b.exponent) * signA;
  return (a.digits < b.digits ? -1 : 1) * signA;
}

function signOf({ negative, digits }: Decimal): number {
  if (digits === '') return 0;
  return negative ? -1 : 1;
}
