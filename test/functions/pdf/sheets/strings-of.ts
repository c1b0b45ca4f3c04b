/** Every string in a sheet's printed parts, apart from what is told by kind or alignment. */
export function stringsOf(value: unknown, key = ''): readonly string[] {
  if (silent.has(key)) return [];
  if (typeof value === 'string') return value.split('\n');
  if (Array.isArray(value)) return value.flatMap((each) => stringsOf(each));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => stringsOf(each, name));
}

const silent = new Set(['kind', 'align', 'hashes', 'margins', 'layout', 'properties', 'source']);
