import { request, type IncomingHttpHeaders } from 'node:http';
import { gunzipSync } from 'node:zlib';

/** An answer as the network carries it. */
export type Fetched = { status: number; headers: IncomingHttpHeaders; wireBytes: number; text: string };

/** What a browser that takes gzip gets, counted before it is unpacked. */
export function fetchRaw(url: URL, headers: Readonly<Record<string, string>> = {}): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { 'accept-encoding': 'gzip', ...headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const text = (answer.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString();
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, wireBytes: bytes.length, text });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

export type Page = Fetched & { path: string };

type Crawl = { origin: string; from: readonly string[]; headers: Readonly<Record<string, string>> };

/** Where a visit would change something, or where a browser does not show a page. */
const LEFT_OUT = /^\/(?:preferences|sign-out|desk|assets|oidc|api)\b/;

/** Of pages that differ in whose they are only, so many are enough; of guides every one is seen. */
const ENOUGH = 20;

/** Every page that links lead to from these, each once. */
export async function crawl({ origin, from, headers }: Crawl): Promise<Page[]> {
  const waiting = [...from];
  const known = new Set(waiting);
  const seen = new Map<string, number>();
  const pages: Page[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const fetched = await fetchRaw(new URL(path, origin), { accept: 'text/html', ...headers });
    if (!fetched.headers['content-type']?.startsWith('text/html')) continue;
    pages.push({ ...fetched, path });
    for (const next of linksIn(fetched.text, new URL(path, origin))) {
      const kind = kindOf(next);
      const count = seen.get(kind) ?? 0;
      if (known.has(next) || LEFT_OUT.test(next) || count >= ENOUGH) continue;
      known.add(next);
      seen.set(kind, count + 1);
      waiting.push(next);
    }
  }
  return pages;
}

function linksIn(html: string, page: URL): string[] {
  return [...html.matchAll(/<a\b[^>]*?\shref="([^"#]+)/g)].flatMap(([, href = '']) => {
    const url = new URL(href.replaceAll('&amp;', '&'), page);
    return url.origin === page.origin ? [url.pathname + url.search] : [];
  });
}

/** `/items/:key` has a page of its own for every item; the pages of one draft or case stand for those of others. */
function kindOf(path: string): string {
  if (/^\/items\/[^/?]+$/.test(path)) return path;
  return path
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/^\/items\/[^/?]+/, '/items/:key')
    .replace(/\?.*/, '?');
}

/** What a page makes the browser fetch by itself. */
export function assetsOf({ text }: Page): { styles: string[]; scripts: string[] } {
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].flatMap(([, address]) => address ?? []);
  return {
    styles: all(/<link\b(?=[^>]*\brel="stylesheet")[^>]*?\bhref="([^"]+)"/g),
    scripts: [
      ...all(/<script\b[^>]*?\bsrc="([^"]+)"/g),
      ...all(/<link\b(?=[^>]*\brel="modulepreload")[^>]*?\bhref="([^"]+)"/g),
    ],
  };
}

/** Names of things that look like addresses and are never fetched. */
const NAMESPACES = /^https?:\/\/(?:www\.w3\.org\/(?:1999|2000|1998)\/|json-schema\.org\/)/;

/** Every address in an answer, head and body, that is on another host. */
export function foreignIn({ headers, text }: Fetched, origin: string): string[] {
  const said = `${JSON.stringify(headers)}\n${text}`;
  const addresses = [...said.matchAll(/(?:https?:)?\/\/[\w.-]+\.\w{2,}[^\s"'<>)\\]*/g)].map(([address]) => address);
  return addresses.filter((address) => !address.startsWith(origin) && !NAMESPACES.test(address));
}
