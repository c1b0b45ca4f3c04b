import * as client from 'openid-client';

export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface Provider {
  /** The issuer's metadata and keys' address, discovered on the first call and kept. */
  configuration(): Promise<client.Configuration>;
}

/** Plain HTTP is taken from this machine's own provider only; it is where the one-machine office signs people in. */
export function provider({ issuer, clientId, clientSecret }: ProviderSettings): Provider {
  const url = new URL(issuer);
  const isLoopback = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  const isFit = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback);
  if (!isFit) throw new Error('OIDC_ISSUER must be https');
  const execute = url.protocol === 'http:' ? [client.allowInsecureRequests] : [];
  let known: Promise<client.Configuration> | undefined;
  return {
    async configuration() {
      known ??= client.discovery(url, clientId, clientSecret, undefined, { execute, timeout: 8 });
      try {
        return await known;
      } catch (error) {
        // A provider that was down is asked again next time.
        known = undefined;
        throw error;
      }
    },
  };
}
