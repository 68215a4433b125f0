import { sm2 } from 'sm-crypto-v2';

/** The DER around an SM2 key never changes: ecPublicKey on curve 1.2.156.10197.1.301 (GB/T 35276, RFC 5480 shape). */
const SPKI_HEAD = Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d034200', 'hex');
const PKCS8_HEAD = Buffer.from('308187020100301306072a8648ce3d020106082a811ccf5501822d046d306b0201010420', 'hex');
const PKCS8_PUBLIC = Buffer.from('a144034200', 'hex');
const PRIVATE = 32;

/** Private key, then public point, both as hex, the way the library takes them. */
export type Sm2Pair = { privateKey: string; publicKey: string };

export function sm2Pkcs8({ privateKey, publicKey }: Sm2Pair): Uint8Array {
  return Buffer.concat([PKCS8_HEAD, Buffer.from(privateKey, 'hex'), PKCS8_PUBLIC, Buffer.from(publicKey, 'hex')]);
}

/** Throws when these are not the bytes of `sm2Pkcs8`. */
export function sm2Pair(pkcs8: Uint8Array): Sm2Pair {
  const bytes = Buffer.from(pkcs8);
  if (!bytes.subarray(0, PKCS8_HEAD.length).equals(PKCS8_HEAD)) throw new Error('not an SM2 private key');
  const privateKey = bytes.subarray(PKCS8_HEAD.length, PKCS8_HEAD.length + PRIVATE).toString('hex');
  return { privateKey, publicKey: sm2.getPublicKeyFromPrivateKey(privateKey) };
}

export function sm2PublicPem(publicKey: string): string {
  const lines =
    Buffer.concat([SPKI_HEAD, Buffer.from(publicKey, 'hex')])
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n');
}

/** The point of an SM2 public key, or undefined when the PEM holds anything else. */
export function sm2PublicPoint(pem: string): string | undefined {
  const body = /-----BEGIN PUBLIC KEY-----([\sA-Za-z0-9+/=]+)-----END PUBLIC KEY-----/.exec(pem)?.[1] ?? '';
  const bytes = Buffer.from(body, 'base64');
  const isSm2 = bytes.length === SPKI_HEAD.length + 65 && bytes.subarray(0, SPKI_HEAD.length).equals(SPKI_HEAD);
  return isSm2 ? bytes.subarray(SPKI_HEAD.length).toString('hex') : undefined;
}
