import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { openAes, sealAes } from './aes-gcm.ts';
import { parseSignature, signatureText } from './signature.ts';
import type { SigningKey, Suite } from './suite.ts';

type Algorithm = 'ed25519' | 'es256';

/** Ed25519 (RFC 8032) for what we sign ourselves; ES256 (P-256) where a partner's OpenID or wallet demands it. */
export const intl = (preferred: Algorithm = 'ed25519'): Suite => ({
  id: 'intl',
  digest: (data) => createHash('sha256').update(data).digest(),
  makeSigningKey: () => ({
    algorithm: preferred,
    pkcs8: newPrivateKey(preferred).export({ format: 'der', type: 'pkcs8' }),
  }),
  sign: (key, data) => signatureText(key.algorithm, signWith(privateKeyOf(key), data)),
  verify(publicKeyPem, data, signature) {
    const parsed = parseSignature(signature);
    const key = publicKeyFrom(publicKeyPem);
    if (!parsed || !key || algorithmOf(key) !== parsed.algorithm) return false;
    return verify(hashOf(key), data, { key, dsaEncoding: 'ieee-p1363' }, parsed.bytes);
  },
  exportPublicKeyPem: (key) => createPublicKey(privateKeyOf(key)).export({ format: 'pem', type: 'spki' }).toString(),
  seal: sealAes,
  open: openAes,
});

const newPrivateKey = (algorithm: Algorithm) =>
  algorithm === 'ed25519'
    ? generateKeyPairSync('ed25519').privateKey
    : generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

const signWith = (key: KeyObject, data: Uint8Array) => sign(hashOf(key), data, { key, dsaEncoding: 'ieee-p1363' });

/** Ed25519 hashes by itself. */
const hashOf = (key: KeyObject) => (key.asymmetricKeyType === 'ed25519' ? null : 'sha256');

/** Reading a key costs more than signing with it: what was read goes with the bytes that it was read from. */
const readKeys = new WeakMap<Uint8Array, KeyObject>();

function privateKeyOf({ algorithm, pkcs8 }: SigningKey): KeyObject {
  const key = readKeys.get(pkcs8) ?? createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  readKeys.set(pkcs8, key);
  if (algorithmOf(key) !== algorithm) throw new Error(`not an ${algorithm} key: ${key.asymmetricKeyType}`);
  return key;
}

function algorithmOf(key: KeyObject): Algorithm | undefined {
  if (key.asymmetricKeyType === 'ed25519') return 'ed25519';
  return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? 'es256' : undefined;
}

function publicKeyFrom(pem: string): KeyObject | undefined {
  try {
    return createPublicKey(pem);
  } catch {
    return undefined;
  }
}
