import { gm } from './gm.ts';
import { intl } from './intl.ts';
import { parseSignature } from './signature.ts';
import type { SigningAlgorithm, Suite, SuiteId } from './suite.ts';

export const suites: Readonly<Record<SuiteId, Suite>> = { intl: intl(), gm };

/** The suite that makes and uses keys of this algorithm. */
export const suiteFor: Readonly<Record<SigningAlgorithm, Suite>> = {
  ed25519: suites.intl,
  es256: intl('es256'),
  sm2: gm,
};

/** Checks a signature by the suite that it names. */
export function verifySignature(publicKeyPem: string, data: Uint8Array, signature: string): boolean {
  const parsed = parseSignature(signature);
  return parsed !== undefined && suites[parsed.suite].verify(publicKeyPem, data, signature);
}
