import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import type { Tx } from '../../../platform/database/index.ts';
import type { Deps } from '../deps.ts';
import { findSigningKeys, insertSigningKey, lockSigningKeys } from './store/signing-key.ts';

/** What the provider signs with and recognises its own cookies and its own client by. Never in the code, never in clear at rest. */
export type ProviderKeys = { jwks: JWK[]; cookieKey: string; clientSecret: string };

const KEY_OF_THE_PROVIDER = { everywhere: 'service/openid-provider' };

/** Made at first use; the same for every process of this database. */
export function loadProviderKeys(deps: Deps): Promise<ProviderKeys> {
  return deps.db.within({ area: deps.area }, async (tx) => {
    await lockSigningKeys(tx);
    const stored = await findSigningKeys(tx);
    const jwks = stored.length > 0 ? await openKeys(deps, tx) : [await makeSigningKey(deps, tx)];
    return {
      jwks,
      cookieKey: await secretText(deps, tx, 'openid cookies'),
      clientSecret: await secretText(deps, tx, 'openid client'),
    };
  });
}

/** A new key signs from the next start on; the two before it still verify. */
export async function rotateSigningKey(deps: Deps): Promise<void> {
  await deps.db.within({ area: deps.area }, async (tx) => {
    await lockSigningKeys(tx);
    await makeSigningKey(deps, tx);
  });
}

async function openKeys({ vault }: Deps, tx: Tx): Promise<JWK[]> {
  const stored = await findSigningKeys(tx);
  const texts = await vault.openTexts(
    tx,
    stored.map(({ jwk }) => jwk),
  );
  return texts.flatMap((text): JWK[] => (text === undefined ? [] : [JSON.parse(text)]));
}

async function makeSigningKey({ vault, now }: Deps, tx: Tx): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const bare = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(bare);
  const jwk = { ...bare, kid, alg: 'ES256', use: 'sig' };
  const sealed = await vault.sealFor(tx, KEY_OF_THE_PROVIDER, JSON.stringify(jwk));
  await insertSigningKey(tx, { kid, jwk: sealed, at: now() });
  return jwk;
}

const secretText = async ({ vault }: Deps, tx: Tx, purpose: string) =>
  Buffer.from(await vault.secret(tx, purpose)).toString('base64url');
