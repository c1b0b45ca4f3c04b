/** One function an expression may call; `signature` is JSONata's (`<s-s:s>`) and coerces and checks arguments. */
interface ExpressionFunction {
  readonly signature?: string;
  run(...values: readonly unknown[]): unknown;
}

export type ExpressionFunctions = Readonly<Record<string, ExpressionFunction>>;

// As the service has it for its range function.
const longestRange = 1000;

/** The functions that Step Functions adds to JSONata and that are the same wherever an expression runs. */
export const pureFunctions: ExpressionFunctions = {
  partition: {
    signature: '<an:a>',
    run: (items: readonly unknown[], size: number) => {
      if (!Number.isInteger(size) || size < 1) {
        throw new RangeError('$partition: the size must be a whole number above zero');
      }
      return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
        items.slice(index * size, (index + 1) * size),
      );
    },
  },
  range: {
    signature: '<nnn:a>',
    run: (first: number, last: number, step: number) => {
      if (step === 0) throw new RangeError('$range: the step must not be zero');
      const length = Math.max(0, Math.floor((last - first) / step) + 1);
      if (length > longestRange) {
        throw new RangeError(`$range: at most ${longestRange} values`);
      }
      return Array.from({ length }, (_, index) => first + index * step);
    },
  },
  parse: {
    signature: '<s:x>',
    run: (text: string): unknown => JSON.parse(text),
  },
};
