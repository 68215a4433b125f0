import type { Db } from '../../platform/database/index.ts';
import type { Vault } from '../../platform/crypto/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import type { VerificationKeys } from './contract.ts';
import { TOKEN_KEY } from './link.ts';

/** The public halves of the keys that sign QR codes; SubjectPublicKeyInfo in base64, as browsers import it. */
export const findVerificationKeys = (
  { db, vault }: { db: Db; vault: Vault },
  { scope }: Caller,
): Promise<VerificationKeys> =>
  db.within({ area: scope.area }, async (tx) => {
    const { keyId: id, publicKeyPem } = await vault.signer(tx, TOKEN_KEY, 'es256');
    return { keys: [{ id, algorithm: 'ES256', spki: publicKeyPem.replaceAll(/-----[^-]+-----|\s/g, '') }] };
  });
