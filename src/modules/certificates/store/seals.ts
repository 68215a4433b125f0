import type { Vault } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { sealCertificate, type Seal } from '../../../platform/pdf/index.ts';
import './tables.ts';

/** How long a certificate of our own holds; the key is then another. */
const YEARS = 10;

type Asked = { vault: Vault; department: string; organ: string; at: Date };

/**
 * The electronic seal of an organ: its ES256 key, and the certificate that says so, made at first use. The organ certifies itself; where
 * an authority that readers trust has issued a certificate for the key, it takes the place of ours.
 */
export async function openSeal(tx: Tx, { vault, department, organ, at }: Asked): Promise<Seal> {
  const signer = await vault.signer(tx, `seal of ${department}`, 'es256');
  const kept = await findSeal(tx, department, signer.keyId);
  if (kept) return { signer, certificate: kept };
  const until = new Date(at);
  until.setUTCFullYear(until.getUTCFullYear() + YEARS);
  const certificate = Buffer.from(sealCertificate({ signer, organ, from: at, until }));
  const row = { department, key_id: signer.keyId, certificate, valid_from: at, valid_until: until };
  await tx
    .insertInto('certificates.seal')
    .values({ ...row, area: tx.scope.area })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  // Somebody else may have been first.
  return { signer, certificate: (await findSeal(tx, department, signer.keyId)) ?? certificate };
}

async function findSeal(tx: Tx, department: string, keyId: string): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom('certificates.seal')
    .select('certificate')
    .where('area', '=', tx.scope.area)
    .where('department', '=', department)
    .where('key_id', '=', keyId)
    .executeTakeFirst();
  return row?.certificate;
}
