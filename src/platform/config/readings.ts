import { isIP } from 'node:net';
import { delimiter, resolve } from 'node:path';
import { no, ok, type Result } from '../../kernel/result.ts';
import { parseHallHours } from '../../kernel/hall-hours.ts';
import { area, type Area } from '../../kernel/id.ts';
import { parseQuietHours } from '../../kernel/quiet-hours.ts';
import { addressesOf } from './postgres-addresses.ts';

/** What a value has to be; the wording files say it in a sentence. */
export type Shape =
  | 'area'
  | 'addresses'
  | 'appAddress'
  | 'bridgePort'
  | 'choice'
  | 'daemon'
  | 'days'
  | 'hours'
  | 'levels'
  | 'mailSender'
  | 'mailServer'
  | 'name'
  | 'postgresUrl'
  | 'port'
  | 'publicUrl'
  | 'quietHours'
  | 'count'
  | 'seconds'
  | 'smsGateway'
  | 'smsSender'
  | 'smsSignature'
  | 'url'
  | 'token';

/** Why a text is not such a value; `choices` where a few words are the whole choice, or the least and the most. */
export type Unfit = { shape: Shape; choices?: readonly string[] };

/** A socket of this machine, or a place on the network. */
export type Daemon = { socket: string } | { host: string; port: number };

/** A server that takes messages, and how we are known there. */
export type Gateway = {
  host: string;
  port: number;
  tls: boolean;
  user: string | undefined;
  password: string | undefined;
};

/** An issuer's own names for its levels of identity, each with ours (0 not verified … 4 certificate or on-site check). */
export type Levels = Readonly<Record<string, 0 | 1 | 2 | 3 | 4>>;

export type Reading<Value> = (text: string) => Result<Value, Unfit>;

const unfit = (shape: Shape, choices?: readonly string[]): { ok: false; error: Unfit } =>
  no({ shape, ...(choices && { choices }) });

export const readings = {
  text: (text: string) => ok(text),
  path: (text: string) => ok(resolve(text)),
  paths: (text: string) =>
    ok(
      text
        .split(delimiter)
        .filter((part) => part !== '')
        .map((part) => resolve(part)),
    ),
  port: (text: string) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? ok(Number(text)) : unfit('port')),
  /** A port of every clerk's own computer, or no port at all. */
  bridgePort: (text: string): Result<number | undefined, Unfit> => {
    if (text === 'none') return ok(undefined);
    const isPort = /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) <= 65_535;
    return isPort ? ok(Number(text)) : unfit('bridgePort');
  },
  area: (text: string) => attempt<Area>(() => area(text), 'area'),
  url: (text: string) => webAddress(text, 'url'),
  /** The address under which browsers reach the service: an origin, since pages live at its root. */
  publicUrl: (text: string) => {
    const read = webAddress(text, 'publicUrl');
    return read.ok && (read.value.pathname !== '/' || read.value.search !== '') ? unfit('publicUrl') : read;
  },
  /** Where the app is that opens our pages: a web address, or one of its own scheme such as `countyapp://home`. */
  appAddress: (text: string) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url && !NO_PLACES.has(url.protocol) && /^[a-z][a-z0-9+.-]*:\/\/[^/]/i.test(text)
      ? ok(url)
      : unfit('appAddress');
  },
  /** What something is called, on one line. */
  name: (text: string) => (/^[^\p{Cc}<>]{1,40}$/u.test(text.trim()) ? ok(text.trim()) : unfit('name')),
  count: (most: number) => wholeBetween('count', 0, most),
  seconds: (least: number, most: number) => wholeBetween('seconds', least, most),
  days: (least: number, most: number) => wholeBetween('days', least, most),
  /** `L1=1,L2=2,L3=3`: what the other side calls a level, and ours. What is not named proves nothing. */
  levels: (text: string): Result<Levels, Unfit> => {
    const pairs = text.split(',').map((part) => /^\s*([\w.-]{1,40})=([0-4])\s*$/.exec(part));
    const levels: Record<string, Levels[string]> = {};
    for (const pair of pairs) {
      const [, name, level] = pair ?? [];
      const known = LEVELS.find((one) => String(one) === level);
      if (name === undefined || known === undefined || name in levels) return unfit('levels');
      levels[name] = known;
    }
    return ok(levels);
  },
  postgresUrl: (text: string) => (addressesOf(text) ? ok(text) : unfit('postgresUrl')),
  /** Where a daemon listens: `host:port`, or the path of a socket. */
  daemon: (text: string): Result<Daemon, Unfit> => {
    const [, host, port] = /^([\w.-]+|\[[\da-f:]+\]):(\d{1,5})$/i.exec(text) ?? [];
    if (text.startsWith('/')) return ok({ socket: text });
    return host === undefined ? unfit('daemon') : ok({ host: host.replaceAll(/[[\]]/g, ''), port: Number(port) });
  },
  /** When the hall is open on a working day. */
  hours: (text: string) => {
    const hours = parseHallHours(text);
    return hours.ok ? hours : unfit('hours');
  },
  /** When no telephone shall ring. */
  quietHours: (text: string) => {
    const hours = parseQuietHours(text);
    return hours.ok ? hours : unfit('quietHours');
  },
  /** `smpp://system:password@host:2775`, or `smpps://` under TLS. SMPP 3.4 allows 15 and 8 characters. */
  smsGateway: (text: string) => {
    const gateway = gatewayOf(text, { plain: ['smpp:', 2775], tls: ['smpps:', 3550] });
    const { user = '', password = '' } = gateway ?? {};
    return gateway && /^[!-~]{1,15}$/.test(user) && /^[!-~]{0,8}$/.test(password) ? ok(gateway) : unfit('smsGateway');
  },
  /** `smtp://user:password@host:587`, or `smtps://` with TLS from the first octet. */
  mailServer: (text: string) => {
    const gateway = gatewayOf(text, { plain: ['smtp:', 587], tls: ['smtps:', 465] });
    return gateway ? ok(gateway) : unfit('mailServer');
  },
  /** A number, or letters, that telephones show as the sender. */
  smsSender: (text: string) => (/^(\d{3,20}|[A-Za-z][A-Za-z0-9 ]{0,10})$/.test(text) ? ok(text) : unfit('smsSender')),
  /** The name in front of every short message, as the carriers in China demand it. */
  smsSignature: (text: string) => (/^[^【】\s]{2,12}$/u.test(text) ? ok(text) : unfit('smsSignature')),
  /** An address, or a name with an address: `一窗 <window@county.example>`. */
  mailSender: (text: string) =>
    /^(?:[^<>@"\r\n]*<[\w.+-]+@[\w.-]+>|[\w.+-]+@[\w.-]+)$/u.test(text) ? ok(text) : unfit('mailSender'),
  token: (text: string) => (/^[\w.~+/=-]{16,}$/.test(text) ? ok(text) : unfit('token')),
  /** IP addresses or networks (`10.0.0.0/8`), comma between them. */
  addresses: (text: string) => {
    const all = text.split(',').map((part) => part.trim());
    return all.every(isAddress) ? ok(all) : unfit('addresses');
  },
  oneOf:
    <Choice extends string>(...choices: readonly Choice[]): Reading<Choice> =>
    (text) => {
      const chosen = choices.find((choice) => choice === text);
      return chosen === undefined ? unfit('choice', choices) : ok(chosen);
    },
};

const wholeBetween =
  (shape: 'count' | 'seconds' | 'days', least: number, most: number): Reading<number> =>
  (text) =>
    /^\d{1,7}$/.test(text) && Number(text) >= least && Number(text) <= most
      ? ok(Number(text))
      : unfit(shape, [String(least), String(most)]);

const LEVELS = [0, 1, 2, 3, 4] as const;

/** Addresses that run something, or show what is in them, instead of leading somewhere. */
const NO_PLACES: ReadonlySet<string> = new Set(['javascript:', 'data:', 'vbscript:', 'file:', 'blob:', 'about:']);

function attempt<Value>(read: () => Value, shape: Shape): Result<Value, Unfit> {
  try {
    return ok(read());
  } catch {
    return unfit(shape);
  }
}

function webAddress(text: string, shape: Shape): Result<URL, Unfit> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && ['http:', 'https:'].includes(url.protocol) && url.username === '' ? ok(url) : unfit(shape);
}

type Schemes = Record<'plain' | 'tls', [scheme: string, port: number]>;

function gatewayOf(text: string, schemes: Schemes): Gateway | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const [, standard] = Object.values(schemes).find(([scheme]) => scheme === url?.protocol) ?? [];
  if (!url || standard === undefined || url.hostname === '' || !['', '/'].includes(url.pathname)) return undefined;
  const part = (value: string) => (value === '' ? undefined : decodeURIComponent(value));
  return {
    host: url.hostname.replaceAll(/[[\]]/g, ''),
    port: url.port === '' ? standard : Number(url.port),
    tls: url.protocol === schemes.tls[0],
    user: part(url.username),
    password: part(url.password),
  };
}

function isAddress(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
