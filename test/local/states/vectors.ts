import { isObject } from '#local/states/data.ts';

interface RecordedEvent {
  readonly id: number | readonly number[];
  readonly previousEventId: number;
  readonly type: string;
}

/** One recording: a definition, an input, the functions it called and the history the service wrote. */
export interface Vector {
  readonly test: string;
  readonly definition: unknown;
  readonly input: string | null;
  /** File names of the recorded functions, by what they were called. */
  readonly lambdas: Readonly<Record<string, string>>;
  readonly history: { readonly events: readonly RecordedEvent[] };
}

export function readVectors(text: string): readonly Vector[] {
  const vectors: readonly Vector[] = JSON.parse(text);
  return vectors;
}

/** Recording replaced live values by mock objects that are no input for anything; any text will do in their place. */
export const substitute = (input: string): string =>
  input.replaceAll(/<MagicMock name='[^']*' id='\d+'>/g, 'value');

/** What the recorded functions did, by the file they were in. */
const behaviours: Readonly<Record<string, (payload: unknown) => unknown>> = {
  'id_function.py': (payload) => payload,
  'raise_exception.py': () => {
    throw Object.assign(new Error('Some exception was raised.'), { name: 'Exception' });
  },
};

export const fixtureFunctions =
  ({ lambdas }: Vector) =>
  async (name: string, payload: unknown): Promise<unknown> => {
    const found = Object.entries(lambdas).find(([known]) => name.includes(known))?.[1] ?? '';
    const behaviour = behaviours[found];
    if (behaviour === undefined) throw new Error(`no fixture '${found}' for ${name}`);
    return behaviour(isObject(payload) || payload !== undefined ? payload : {});
  };
