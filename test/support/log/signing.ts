import { generateKeyPairSync, sign, verify } from 'node:crypto';
import type { Seal } from '../../../src/platform/log/index.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');

/** Seals with a key of this test run. */
export const seal: Seal = {
  origin: 'test.example/log',
  sign: (_tx, bytes) => Promise.resolve({ keyId: 'test', signature: sign(null, bytes, privateKey).toString('base64') }),
};

export const isSigned = (bytes: Uint8Array | string, signature: string) =>
  verify(null, Buffer.from(bytes), publicKey, Buffer.from(signature, 'base64'));
