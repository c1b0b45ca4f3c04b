import { resolve } from 'node:path';
import { isLoopback, readAddressList, readBaseUrl } from './addresses.ts';
import { Refusal, type Complaint } from './refusal.ts';

interface Issuer {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The demo office signs people in by a tap; an office of its own brings a sign-in service and a mail server. */
export type Office =
  | { readonly kind: 'demo' }
  | { readonly kind: 'own'; readonly file: string; readonly issuer: Issuer };

export interface TlsFiles {
  readonly certificate: string;
  readonly key: string;
}

export interface Settings {
  readonly dataDir: string;
  readonly listen: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** An origin without a trailing slash; left out, the loopback address that is listened on. */
  readonly baseUrl?: string;
  readonly tls?: TlsFiles;
  /** Addresses or CIDR ranges whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  readonly office: Office;
  /** An SMTP server, `smtp://` or `smtps://`; left out, mails stay in the data folder. */
  readonly mailUrl?: string;
  readonly mailFrom: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings from environment variables; empty means unset. Throws a `Refusal` that names every fault. */
export function readSettings(environment: Environment): Settings {
  const complaints: Complaint[] = [];
  const complain = (zh: string, en: string) => {
    complaints.push({ zh, en });
  };
  const value = (name: string) => {
    const given = environment[name]?.trim();
    return given === '' ? undefined : given;
  };

  const listen = value('LISTEN') ?? '127.0.0.1';
  const port = Number(value('PORT') ?? '8787');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    complain(
      'PORT 应是 0 到 65535 之间的整数，请改正。',
      'PORT must be a whole number from 0 to 65535; correct it.',
    );
  }

  const baseUrl = readBaseUrl(value('BASE_URL'), complain);
  const tls = readTls(value('TLS_CERT'), value('TLS_KEY'), complain);
  const trustedProxies = readAddressList(value('TRUSTED_PROXY'), complain);
  checkReach({ listen, baseUrl, tls, trustedProxies }, complain);

  const mailUrl = readMailUrl(value('MAIL_URL'), complain);
  const office = readOffice(value, complain);
  if (complaints.length > 0) throw new Refusal(...complaints);
  return {
    dataDir: resolve(value('DATA_DIR') ?? '.data'),
    listen,
    port,
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(tls === undefined ? {} : { tls }),
    trustedProxies,
    office,
    ...(mailUrl === undefined ? {} : { mailUrl }),
    mailFrom: value('MAIL_FROM') ?? '签办 <qianban@localhost>',
  };
}

type Complain = (zh: string, en: string) => void;
type Reach = Pick<Settings, 'listen' | 'trustedProxies'> & {
  readonly baseUrl: string | undefined;
  readonly tls: TlsFiles | undefined;
};

/** Links carry the right to act: beyond this machine they travel over HTTPS or not at all. */
function checkReach({ listen, baseUrl, tls, trustedProxies }: Reach, complain: Complain): void {
  const encrypted = baseUrl?.startsWith('https:') ?? tls !== undefined;
  if (baseUrl !== undefined && encrypted && tls === undefined && trustedProxies.length === 0) {
    complain(
      'BASE_URL 是 https，但没有人提供加密：请设 TLS_CERT 和 TLS_KEY，或把加密代理的地址设为 TRUSTED_PROXY。',
      'BASE_URL is https but nothing serves TLS: set TLS_CERT and TLS_KEY, or set TRUSTED_PROXY to the address of the TLS proxy.',
    );
  }
  if (baseUrl !== undefined && !encrypted && tls !== undefined) {
    complain(
      '设了 TLS_CERT，BASE_URL 却是 http：请把 BASE_URL 改为 https。',
      'TLS_CERT is set but BASE_URL is http: change BASE_URL to https.',
    );
  }
  if (isLoopback(listen)) return;
  if (!encrypted || (tls === undefined && trustedProxies.length === 0)) {
    complain(
      `LISTEN=${listen} 会让别的电脑连进来，必须加密：请设 https 的 BASE_URL，并设 TLS_CERT、TLS_KEY 或 TRUSTED_PROXY；只在本机用则去掉 LISTEN。`,
      `LISTEN=${listen} opens the office to other machines and needs encryption: set an https BASE_URL and TLS_CERT with TLS_KEY, or TRUSTED_PROXY; for this machine only, remove LISTEN.`,
    );
  } else if (baseUrl === undefined) {
    complain(
      '请设 BASE_URL：邮件里的链接要写别的电脑和手机能打开的地址，如 https://qianban.example.cn。',
      'Set BASE_URL: links in mails need the address that other machines and phones open, such as https://qianban.example.cn.',
    );
  }
}

function readTls(
  certificate: string | undefined,
  key: string | undefined,
  complain: Complain,
): TlsFiles | undefined {
  if (certificate !== undefined && key !== undefined) return { certificate, key };
  if (certificate !== undefined || key !== undefined) {
    complain('TLS_CERT 和 TLS_KEY 要一起设。', 'Set TLS_CERT and TLS_KEY together.');
  }
  return undefined;
}

function readMailUrl(given: string | undefined, complain: Complain): string | undefined {
  if (given === undefined) return undefined;
  const protocol = URL.canParse(given) ? new URL(given).protocol : '';
  if (protocol === 'smtp:' || protocol === 'smtps:') return given;
  // The value is not repeated: it may hold a password.
  complain(
    'MAIL_URL 应形如 smtp://用户:密码@邮件服务器:587，用户和密码中的特殊字符要写成 %XX。',
    'MAIL_URL must look like smtp://user:password@server:587, special characters in user and password written as %XX.',
  );
  return undefined;
}

function readOffice(value: (name: string) => string | undefined, complain: Complain): Office {
  const file = value('OFFICE_FILE');
  if (file === undefined) return { kind: 'demo' };
  const needed = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'MAIL_URL', 'MAIL_FROM'];
  const missing = needed.filter((name) => value(name) === undefined);
  if (missing.length > 0) {
    complain(
      `正式单位（OFFICE_FILE）要用自己的统一登录和邮件服务器，还缺：${missing.join('、')}。设好再启动；只想试用则去掉 OFFICE_FILE。`,
      `An office of its own (OFFICE_FILE) needs its sign-in service and mail server; missing: ${missing.join(', ')}. Set them and start again; to try the demo office, remove OFFICE_FILE.`,
    );
  }
  return {
    kind: 'own',
    file: resolve(file),
    issuer: {
      url: value('OIDC_ISSUER') ?? '',
      clientId: value('OIDC_CLIENT_ID') ?? '',
      clientSecret: value('OIDC_CLIENT_SECRET') ?? '',
    },
  };
}
