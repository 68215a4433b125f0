import { randomBytes } from 'node:crypto';
import type { HostAppPerson } from './host-app-people.ts';

/** As such apps have it: a minute from one tap to the next page. */
const LIVES_MS = 60_000;

/** Secrets that say who somebody is, each good once and for a minute: login tickets, and the tokens that they are exchanged for. */
export class OnceSecrets {
  readonly #people = new Map<string, { person: HostAppPerson; until: number }>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  issue(person: HostAppPerson): string {
    const secret = randomBytes(24).toString('base64url');
    this.#people.set(secret, { person, until: this.#now() + LIVES_MS });
    return secret;
  }

  take(secret: string): HostAppPerson | undefined {
    const held = this.#people.get(secret);
    this.#people.delete(secret);
    return held !== undefined && held.until > this.#now() ? held.person : undefined;
  }
}
