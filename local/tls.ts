import { readFileSync } from 'node:fs';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { Refusal } from './refusal.ts';
import type { TlsFiles } from './settings.ts';

export interface TlsMaterial {
  readonly cert: string;
  readonly key: string;
  /** What works but will trouble phones: an expired certificate, or one for another name. One sentence each. */
  readonly warnings: readonly string[];
}

/** Reads certificate (chain) and key in PEM; throws a `Refusal` when a file is missing or the two do not match. */
export function readTls(files: TlsFiles, hostname: string, now: Date): TlsMaterial {
  const cert = readPem(files.certificate, 'TLS_CERT');
  const key = readPem(files.key, 'TLS_KEY');
  const certificate = parse(files.certificate, () => new X509Certificate(cert));
  const privateKey = parse(files.key, () => createPrivateKey(key));
  if (!certificate.checkPrivateKey(privateKey)) {
    throw new Refusal({
      zh: `${files.key} 不是 ${files.certificate} 的私钥，请换成一对。`,
      en: `${files.key} is not the key of ${files.certificate}; use a matching pair.`,
    });
  }
  return { cert, key, warnings: warnings(certificate, hostname, now) };
}

function warnings(certificate: X509Certificate, hostname: string, now: Date): readonly string[] {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  const covered = isIP(bare) === 0 ? certificate.checkHost(bare) : certificate.checkIP(bare);
  return [
    ...(certificate.validToDate < now
      ? [`证书已于 ${certificate.validTo} 过期 / the certificate expired on ${certificate.validTo}`]
      : []),
    ...(covered === undefined
      ? [
          `证书不含 ${bare}，浏览器会报警 / the certificate does not cover ${bare}: browsers will warn`,
        ]
      : []),
  ];
}

function readPem(file: string, variable: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw refuseFile(`${variable}=${file}`, cause);
  }
}

function parse<Parsed>(file: string, read: () => Parsed): Parsed {
  try {
    return read();
  } catch (cause) {
    throw refuseFile(file, cause);
  }
}

function refuseFile(what: string, cause: unknown): Refusal {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Refusal({
    zh: `读不了 ${what}：${reason}。请检查路径、权限，并用 PEM 格式。`,
    en: `Cannot read ${what}: ${reason}. Check path and permissions, and use PEM files.`,
  });
}
