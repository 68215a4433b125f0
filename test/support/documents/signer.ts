import { randomUUID } from 'node:crypto';
import { suiteFor } from '../../../src/platform/crypto/suites.ts';
import type { Signer, SigningAlgorithm } from '../../../src/platform/crypto/index.ts';

/** A signer with a key of its own, as the vault would answer it. */
export function signerOf(algorithm: SigningAlgorithm): Signer {
  const suite = suiteFor[algorithm];
  const key = suite.makeSigningKey();
  return {
    keyId: randomUUID(),
    publicKeyPem: suite.exportPublicKeyPem(key),
    sign: (data) => suite.sign(key, data),
  };
}
