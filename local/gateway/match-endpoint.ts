export interface Endpoint<Target> {
  readonly path: string;
  readonly to: Target;
}

export interface Match<Target> {
  readonly to: Target;
  /** The path as written in the API, with its placeholders. */
  readonly resource: string;
  /** Values as sent, still percent-encoded, as a REST API passes them on; `null` when there are none. */
  readonly parameters: Readonly<Record<string, string>> | null;
}

/** Finds where a path leads; the first endpoint that fits wins. `{name}` is one segment, `{name+}` one or more. */
export function matchEndpoint<Target>(
  endpoints: readonly Endpoint<Target>[],
  path: string,
): Match<Target> | undefined {
  for (const { path: resource, to } of endpoints) {
    const parameters = fit(resource.split('/'), path.split('/'));
    if (parameters !== undefined) {
      const none = Object.keys(parameters).length === 0;
      return { to, resource, parameters: none ? null : parameters };
    }
  }
  return undefined;
}

function fit(
  pattern: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    const rest = segments.slice(at).join('/');
    const [, name = '', greedy] = /^\{(\w+)(\+)?\}$/.exec(part) ?? [];
    if (greedy !== undefined) return rest === '' ? undefined : { ...parameters, [name]: rest };
    const segment = segments[at];
    if (segment === undefined) return undefined;
    if (name === '' && segment !== part) return undefined;
    if (name !== '' && segment === '') return undefined;
    if (name !== '') parameters[name] = segment;
  }
  return segments.length === pattern.length ? parameters : undefined;
}
