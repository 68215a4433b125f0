import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { no, ok, type Result } from '../../../kernel/result.ts';

const CODE_LIVES_MS = 5 * 60_000;
const MOST_GUESSES = 5;
const LOCKED_MS = 60_000;

/**
 * Which pages may use the devices. Who sits at the computer reads six digits off the bridge's own window and types them into the page:
 * a page that nobody looks at cannot do that. A code is good once and for five minutes; after five wrong ones nobody is heard for a
 * minute. What a page gets for it holds for its origin alone, and is kept here as a hash.
 */
export class Pairing {
  readonly #now: () => number;
  readonly #origins = new Map<string, string>();
  #code = '';
  #until = 0;
  #guesses = 0;
  #lockedUntil = 0;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** The code to read off; a new one when the last was used or is too old. */
  shown(): string {
    if (this.#now() >= this.#until) {
      this.#code = String(randomInt(1_000_000)).padStart(6, '0');
      this.#until = this.#now() + CODE_LIVES_MS;
    }
    return this.#code;
  }

  /** A secret for a page of that origin, for the code. */
  redeem(code: string, origin: string): Result<string, 'wrongCode' | 'codeLocked'> {
    if (this.#now() < this.#lockedUntil) return no('codeLocked');
    const live = this.#now() < this.#until;
    if (!live || !timingSafeEqual(hashed(code), hashed(this.#code))) return this.#refuse();
    this.#until = 0;
    this.#guesses = 0;
    const token = randomBytes(32).toString('base64url');
    this.#origins.set(hashed(token).toString('hex'), origin);
    return ok(token);
  }

  knows(token: string, origin: string): boolean {
    return this.#origins.get(hashed(token).toString('hex')) === origin;
  }

  #refuse(): Result<never, 'wrongCode' | 'codeLocked'> {
    this.#guesses += 1;
    if (this.#guesses < MOST_GUESSES) return no('wrongCode');
    this.#guesses = 0;
    this.#until = 0;
    this.#lockedUntil = this.#now() + LOCKED_MS;
    return no('codeLocked');
  }
}

const hashed = (text: string) => createHash('sha256').update(text).digest();
