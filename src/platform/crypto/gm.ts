import { sm2, sm3 } from 'sm-crypto-v2';
import { parseSignature, signatureText } from './signature.ts';
import { sm2Pair, sm2Pkcs8, sm2PublicPem, sm2PublicPoint } from './sm2-key.ts';
import { openSm4, sealSm4 } from './sm4-gcm.ts';
import type { SigningKey, Suite } from './suite.ts';

/** The signer's identity that GM/T 0009—2012 (clause 10) fixes for everybody who has agreed on no other. */
export const SM2_USER_ID = '1234567812345678';

const ORDER = BigInt('0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123');

/**
 * SM2 (GM/T 0003), SM3 (GM/T 0004), SM4 (GM/T 0002). Never through Node's own crypto: given an SM2 key it signs ECDSA, or hashes
 * an empty identity, and says nothing.
 */
export const gm: Suite = {
  id: 'gm',
  digest: (data) => Buffer.from(sm3(data), 'hex'),
  makeSigningKey: () => ({ algorithm: 'sm2', pkcs8: sm2Pkcs8(sm2.generateKeyPairHex()) }),
  sign(key, data) {
    const { privateKey, publicKey } = pairOf(key);
    const hex = sm2.doSignature(data, privateKey, { hash: true, publicKey, userId: SM2_USER_ID });
    return signatureText('sm2', Buffer.from(hex, 'hex'));
  },
  verify(publicKeyPem, data, signature) {
    const parsed = parseSignature(signature);
    const point = sm2PublicPoint(publicKeyPem);
    if (!point || parsed?.algorithm !== 'sm2' || !isInRange(parsed.bytes)) return false;
    try {
      return sm2.doVerifySignature(data, hexOf(parsed.bytes), point, { hash: true, userId: SM2_USER_ID });
    } catch {
      return false;
    }
  },
  exportPublicKeyPem: (key) => sm2PublicPem(pairOf(key).publicKey),
  seal: sealSm4,
  open: openSm4,
};

function pairOf({ algorithm, pkcs8 }: SigningKey) {
  if (algorithm !== 'sm2') throw new Error(`not an SM2 key: ${algorithm}`);
  return sm2Pair(pkcs8);
}

/** GM/T 0003.2—2012, 7.1, B1 and B2: r and s lie in [1, n − 1], before anything is computed with them. */
export function isInRange(signature: Uint8Array): boolean {
  const halves = [signature.subarray(0, 32), signature.subarray(32)];
  return halves.map((half) => BigInt(`0x${hexOf(half)}`)).every((number) => number > 0n && number < ORDER);
}

const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
