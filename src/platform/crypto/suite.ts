/**
 * A family of algorithms that one authority approves: `intl` (Ed25519, ES256, SHA-256, AES-GCM) or `gm` (SM2, SM3, SM4; GB/T 39786).
 * Everything signed or sealed names its suite, so both can live in one database and be told apart in thirty years.
 */
export type SuiteId = 'intl' | 'gm';
export type SigningAlgorithm = 'ed25519' | 'es256' | 'sm2';

/** A private key as PKCS#8 DER, whatever the algorithm. */
export type SigningKey = { algorithm: SigningAlgorithm; pkcs8: Uint8Array };

export type Suite = {
  readonly id: SuiteId;
  /** 32 bytes. */
  digest(data: Uint8Array): Uint8Array;
  makeSigningKey(): SigningKey;
  /** `<suite>.<algorithm>.<base64url>`; the bytes are the algorithm's own raw form (RFC 8032, or r and s of 32 bytes each). */
  sign(key: SigningKey, data: Uint8Array): string;
  /** False for a foreign suite, another key's type, a malformed signature and a changed bit alike. */
  verify(publicKeyPem: string, data: Uint8Array, signature: string): boolean;
  /** SubjectPublicKeyInfo, as the `openssl` command reads it. */
  exportPublicKeyPem(key: SigningKey): string;
  /** Authenticated encryption under a 32-byte key; `context` must be the same when it is opened. */
  seal(key: Uint8Array, plaintext: Uint8Array, context: string): Uint8Array;
  /** Undefined when key, context or a single bit is not what it was. */
  open(key: Uint8Array, box: Uint8Array, context: string): Uint8Array | undefined;
};
