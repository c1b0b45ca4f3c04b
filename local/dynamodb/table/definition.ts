export type KeyType = 'S' | 'N' | 'B';

export interface KeyAttribute {
  readonly name: string;
  readonly type: KeyType;
}

export interface KeySchema {
  readonly hash: KeyAttribute;
  readonly range?: KeyAttribute | undefined;
}

export interface Projection {
  readonly type: 'ALL' | 'KEYS_ONLY' | 'INCLUDE';
  /** Attributes besides the keys; for INCLUDE only. */
  readonly include: readonly string[];
}

export interface Throughput {
  readonly read: number;
  readonly write: number;
}

export interface IndexDefinition {
  readonly name: string;
  readonly scope: 'global' | 'local';
  readonly key: KeySchema;
  readonly projection: Projection;
  readonly throughput: Throughput;
}

/** What CreateTable says about a table and UpdateTable may change. */
export interface TableDefinition {
  readonly name: string;
  readonly attributes: readonly KeyAttribute[];
  readonly key: KeySchema;
  readonly indexes: readonly IndexDefinition[];
  readonly billing: 'PROVISIONED' | 'PAY_PER_REQUEST';
  readonly throughput: Throughput;
  readonly protected: boolean;
  readonly storageClass: 'STANDARD' | 'STANDARD_INFREQUENT_ACCESS';
}

export const keyAttributes = ({ hash, range }: KeySchema): readonly KeyAttribute[] =>
  range === undefined ? [hash] : [hash, range];

/** The attributes that an index shows, or `undefined` when it shows all. */
export function projectedNames(
  table: KeySchema,
  index: IndexDefinition,
): ReadonlySet<string> | undefined {
  if (index.projection.type === 'ALL') return undefined;
  const keys = [...keyAttributes(table), ...keyAttributes(index.key)].map(({ name }) => name);
  return new Set([...keys, ...index.projection.include]);
}
