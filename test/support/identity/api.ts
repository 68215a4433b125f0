import { randomUUID } from 'node:crypto';
import { openSession } from '../../../src/modules/identity/index.ts';
import type { TestSite } from './site.ts';

export type Answer = { status: number; body: Record<string, unknown> & unknown[]; cookie: string | undefined };
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** A program that holds a person's session. */
export class ApiClient {
  readonly #site: TestSite;
  token: string | undefined;

  constructor(site: TestSite, token?: string) {
    this.#site = site;
    this.token = token;
  }

  get = (path: string) => this.ask('GET', path);
  post = (path: string, body: unknown = {}, key: string = randomUUID()) => this.ask('POST', path, { body, key });
  patch = (path: string, body: unknown) => this.ask('PATCH', path, { body, key: randomUUID() });
  delete = (path: string) => this.ask('DELETE', path);

  async ask(method: Method, path: string, sent?: { body: unknown; key: string }): Promise<Answer> {
    const answer = await fetch(`${this.#site.origin}/api/identity${path}`, {
      method,
      headers: {
        origin: this.#site.origin,
        ...(this.token !== undefined && { cookie: `onewindow=${this.token}` }),
        ...(sent && { 'content-type': 'application/json', 'idempotency-key': sent.key }),
      },
      ...(sent && { body: JSON.stringify(sent.body) }),
    });
    const text = await answer.text();
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => /^onewindow=([\w-]+)/.exec(line)?.[1])
      .find((value) => value !== undefined);
    if (cookie !== undefined) this.token = cookie;
    return { status: answer.status, body: text === '' ? {} : JSON.parse(text), cookie };
  }
}

export async function clientFor(site: TestSite, person: string, secondFactor = true): Promise<ApiClient> {
  const { token } = await openSession(site.house.deps, { person, method: 'password', secondFactor });
  return new ApiClient(site, token);
}
