const SHAPE = /^(postgres(?:ql)?:\/\/)([^/?#]*@)?([^/?#]*)(.*)$/s;

/** What we always want, as libpq says it; other wishes would let the program write nowhere. */
const WRITABLE = ['read-write', 'primary'];
const WISH = 'target_session_attrs';

/**
 * The servers of a connection string, each as one of its own, in their order: `postgres://user@one:5432,two:5432/name`, or sockets and
 * hosts as `?host=/run/one,/run/two&port=5441,5442` (one port for all, or one for each). One that names a single server is left as it
 * stands. Undefined where it is no such string, or asks for anything but the server that can be written.
 */
export function addressesOf(text: string): readonly string[] | undefined {
  const [, scheme, user = '', hosts = '', rest = ''] = SHAPE.exec(text) ?? [];
  if (scheme === undefined) return undefined;
  const named = hosts.split(',').map((host) => `${scheme}${user}${host}${rest}`);
  if (!named.every((address) => address !== scheme && URL.canParse(address))) return undefined;
  const addresses: string[] = [];
  for (const address of named) {
    const each = separated(address);
    if (!each) return undefined;
    addresses.push(...each);
  }
  return addresses;
}

function separated(address: string): readonly string[] | undefined {
  const url = new URL(address);
  const wish = url.searchParams.get(WISH);
  if (wish !== null && !WRITABLE.includes(wish)) return undefined;
  const [hosts, ports] = [listed(url, 'host'), listed(url, 'port')];
  if (wish === null && hosts.length < 2) return [address];
  url.searchParams.delete(WISH);
  if (hosts.length < 2) return [url.href];
  if (ports.length > 1 && ports.length !== hosts.length) return undefined;
  return hosts.map((host, index) => withPlace(url, host, ports[index] ?? ports[0]));
}

const listed = (url: URL, name: string) => url.searchParams.get(name)?.split(',') ?? [];

function withPlace(url: URL, host: string, port: string | undefined): string {
  const one = new URL(url);
  one.searchParams.set('host', host);
  if (port !== undefined) one.searchParams.set('port', port);
  return one.href;
}
