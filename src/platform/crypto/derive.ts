import { hkdfSync } from 'node:crypto';

/** HKDF-SHA-256 (RFC 5869): a key for one purpose, from which neither the secret nor a sibling can be found. */
export const deriveKey = (secret: Uint8Array, purpose: string, bytes = 32): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), purpose, bytes));
