import { randomBytes } from 'node:crypto';
import { sm4 } from 'sm-crypto-v2';
import { deriveKey } from './derive.ts';

const NONCE = 12;
const TAG = 16;

/** SM4 takes 16 bytes; deriving them keeps one stored key from serving two ciphers. */
const sm4Key = (key: Uint8Array) => deriveKey(key, 'onewindow sm4-gcm', 16);

/** SM4-GCM (RFC 8998) under a fresh random nonce: nonce, ciphertext and tag in one. */
export function sealSm4(key: Uint8Array, plaintext: Uint8Array, context: string): Uint8Array {
  const nonce = randomBytes(NONCE);
  const { output, tag } = encryptSm4({ key: sm4Key(key), nonce, context: Buffer.from(context) }, plaintext);
  return Buffer.concat([nonce, output, tag]);
}

/** Undefined when key, context or a single bit is not what it was. */
export function openSm4(key: Uint8Array, box: Uint8Array, context: string): Uint8Array | undefined {
  if (box.length < NONCE + TAG) return undefined;
  try {
    return sm4.decrypt(box.subarray(NONCE, box.length - TAG), sm4Key(key), {
      mode: 'gcm',
      iv: box.subarray(0, NONCE),
      associatedData: Buffer.from(context),
      // Without a tag the library decrypts unchecked, so a box too short to hold one is refused above.
      tag: box.subarray(box.length - TAG),
      output: 'array',
    });
  } catch {
    return undefined;
  }
}

type Sm4Input = { key: Uint8Array; nonce: Uint8Array; context: Uint8Array };

export function encryptSm4(
  { key, nonce, context }: Sm4Input,
  plaintext: Uint8Array,
): { output: Uint8Array; tag: Uint8Array } {
  const options = { mode: 'gcm', iv: nonce, associatedData: context, output: 'array', outputTag: true } as const;
  const { output, tag } = sm4.encrypt(plaintext, key, options);
  if (!tag) throw new Error('SM4-GCM gave no tag');
  return { output, tag };
}
