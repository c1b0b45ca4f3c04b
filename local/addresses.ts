import { BlockList, isIP } from 'node:net';

type Complain = (zh: string, en: string) => void;

/** Whether a host name or address (IPv6 with or without brackets) never leaves this machine. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}

/** Reads a base URL into an origin; complains of anything that is neither HTTPS nor this machine. */
export function readBaseUrl(given: string | undefined, complain: Complain): string | undefined {
  if (given === undefined) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    complain(
      `BASE_URL=${given} 不是网址，应形如 https://qianban.example.cn。`,
      `BASE_URL=${given} is not a web address; write it like https://qianban.example.cn.`,
    );
    return undefined;
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') {
    complain(
      `BASE_URL 只写到主机和端口，不带路径：${url.origin}`,
      `BASE_URL ends after host and port, without a path: ${url.origin}`,
    );
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    complain(
      `BASE_URL=${given} 既不是本机也不是 https，链接会在网上明文传送。请改用 https 地址（配 TLS_CERT 和 TLS_KEY，或经加密代理并设 TRUSTED_PROXY）；只在本机用则去掉 BASE_URL。`,
      `BASE_URL=${given} is neither this machine nor https, so links would travel in the clear. Use an https address (with TLS_CERT and TLS_KEY, or behind a TLS proxy with TRUSTED_PROXY); for this machine only, remove BASE_URL.`,
    );
  }
  return url.origin;
}

/** Splits a comma-separated list of addresses and CIDR ranges; complains of each entry that is neither. */
export function readAddressList(given: string | undefined, complain: Complain): readonly string[] {
  const entries = (given ?? '').split(',').map((entry) => entry.trim());
  const listed = entries.filter((entry) => entry !== '');
  for (const entry of listed) {
    if (!isAddressOrRange(entry)) {
      complain(
        `TRUSTED_PROXY 里的 ${entry} 不是 IP 地址或网段（如 10.0.0.5 或 10.0.0.0/24）。`,
        `${entry} in TRUSTED_PROXY is neither an IP address nor a range (10.0.0.5 or 10.0.0.0/24).`,
      );
    }
  }
  return listed;
}

/** Makes the test "is this address on the list"; IPv4 addresses written as IPv6 (`::ffff:…`) count as IPv4. */
export function addressMatcher(entries: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => {
    const plain = plainAddress(address);
    return isIP(plain) !== 0 && list.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
  };
}

/** An address as a person writes it: IPv4 without the IPv6 wrapping of a dual-stack socket. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function isAddressOrRange(entry: string): boolean {
  const [address = '', bits, ...rest] = entry.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
  );
}
