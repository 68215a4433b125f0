export type Page = {
  status: number;
  url: URL;
  text: string;
  headers: Headers;
  /** The first form of the page that posts. */
  form(): Form;
};

type Form = { action: string; fields: Record<string, string> };
type Cookie = { value: string; path: string };

/** As much of a browser without scripts as signing in needs: cookies by path, redirects, forms. Over real sockets. */
export class Browser {
  readonly #origin: string;
  readonly cookies = new Map<string, Cookie>();
  /** Every `Set-Cookie` line seen, and every address that a redirect named. */
  readonly setCookies: string[] = [];
  readonly redirects: string[] = [];

  constructor(origin: string) {
    this.#origin = origin;
  }

  open(path: string): Promise<Page> {
    return this.#go(new URL(path, this.#origin), { method: 'GET' });
  }

  /** Fills in the form and sends it. */
  submit(page: Page, answers: Record<string, string>): Promise<Page> {
    const { action, fields } = page.form();
    return this.post(new URL(action, page.url).href, { ...fields, ...answers });
  }

  post(path: string, fields: Record<string, string>): Promise<Page> {
    const url = new URL(path, this.#origin);
    return this.#go(url, { method: 'POST', body: new URLSearchParams(fields).toString() });
  }

  async #go(url: URL, request: { method: string; body?: string }, hops = 0): Promise<Page> {
    if (hops > 12) throw new Error(`too many redirects at ${url.href}`);
    const { method, body } = request;
    const answer = await fetch(url, {
      method,
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        'accept-language': 'zh-CN',
        cookie: this.#cookiesFor(url),
        ...(method === 'POST' && { origin: this.#origin, 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(body !== undefined && { body }),
    });
    this.#keep(answer);
    const text = await answer.text();
    const to = answer.headers.get('location');
    if (answer.status < 300 || answer.status >= 400 || to === null) return pageOf(answer, url, text);
    this.redirects.push(to);
    return this.#go(new URL(to, url), answer.status === 307 ? request : { method: 'GET' }, hops + 1);
  }

  #cookiesFor({ pathname }: URL): string {
    return [...this.cookies]
      .filter(([, { path }]) => pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`))
      .map(([key, { value }]) => `${key.split(' ')[0] ?? ''}=${value}`)
      .join('; ');
  }

  #keep(answer: Response): void {
    for (const line of answer.headers.getSetCookie()) {
      this.setCookies.push(line);
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const at = pair.indexOf('=');
      const attribute = (name: string) =>
        attributes.find((one) => one.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
      const path = attribute('path') ?? '/';
      const key = `${pair.slice(0, at)} ${path}`;
      const expires = attribute('expires');
      const gone = attribute('max-age') === '0' || (expires !== undefined && Date.parse(expires) <= Date.now());
      if (gone) this.cookies.delete(key);
      else this.cookies.set(key, { value: pair.slice(at + 1), path });
    }
  }
}

function pageOf(answer: Response, url: URL, text: string): Page {
  const { status, headers } = answer;
  return { status, url, text, headers, form: () => formOf(text) };
}

function formOf(html: string): Form {
  const [, attributes = '', inner = ''] = /<form([^>]*method="post"[^>]*)>([\s\S]*?)<\/form>/.exec(html) ?? [];
  const action = /action="([^"]*)"/.exec(attributes)?.[1];
  if (action === undefined) throw new Error(`no form on this page: ${html.slice(0, 2000)}`);
  const fields: Record<string, string> = {};
  for (const [input] of inner.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1];
    if (name !== undefined) fields[name] = plain(/value="([^"]*)"/.exec(input)?.[1] ?? '');
  }
  return { action: plain(action), fields };
}

const plain = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
