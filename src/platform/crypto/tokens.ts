import { createHash, randomBytes, randomInt } from 'node:crypto';

/** A secret that nobody guesses, for links, sessions and hand-over: 256 bits, safe in a URL. */
export const randomToken = (bytes = 32): string => randomBytes(bytes).toString('base64url');

/** Each digit equally likely, leading zeros kept: query codes (办件查询密码) and one-time passwords. */
export const randomDigits = (length: number): string => Array.from({ length }, () => randomInt(10)).join('');

/** What a table keeps of a random token: whoever reads the table cannot use it. Not for short codes, which must be keyed. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url');
