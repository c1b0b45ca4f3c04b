import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { Problem } from '#domain/problem.ts';

/** What a browser's ceremony sends in a field of the form: at most this much. */
const maxLength = 20_000;

/** Reads what a passkey signed. Throws `passkey-invalid` for anything of another shape. */
export function readAssertion(text: string): AuthenticationResponseJSON {
  const { id, response } = fieldsOf(text);
  const authenticatorData = base64(response['authenticatorData']);
  const clientDataJSON = base64(response['clientDataJSON']);
  const signature = base64(response['signature']);
  return {
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: { authenticatorData, clientDataJSON, signature },
  };
}

/** Reads a new passkey. Throws `passkey-invalid` for anything of another shape. */
export function readRegistration(text: string): RegistrationResponseJSON {
  const { id, response } = fieldsOf(text);
  const attestationObject = base64(response['attestationObject']);
  const clientDataJSON = base64(response['clientDataJSON']);
  return {
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: { attestationObject, clientDataJSON },
  };
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(text: string): { readonly id: string; readonly response: Fields } {
  const fields = objectOf(parsed(text));
  return { id: base64(fields['id']), response: objectOf(fields['response']) };
}

function parsed(text: string): unknown {
  if (text.length > maxLength) throw invalid();
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Problem('passkey-invalid', {}, { cause });
  }
}

function objectOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null) throw invalid();
  return Object.fromEntries(Object.entries(value));
}

function base64(value: unknown): string {
  if (typeof value !== 'string' || !/^[\w-]+$/u.test(value)) throw invalid();
  return value;
}

const invalid = (): Problem => new Problem('passkey-invalid', {});
