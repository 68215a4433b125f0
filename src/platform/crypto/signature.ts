import type { SigningAlgorithm, SuiteId } from './suite.ts';

type Parsed = { suite: SuiteId; algorithm: SigningAlgorithm; bytes: Uint8Array };

const SUITE_OF = { ed25519: 'intl', es256: 'intl', sm2: 'gm' } as const satisfies Record<SigningAlgorithm, SuiteId>;

/** Every algorithm of both suites signs with 64 bytes. */
const BYTES = 64;

export function signatureText(algorithm: SigningAlgorithm, bytes: Uint8Array): string {
  return `${SUITE_OF[algorithm]}.${algorithm}.${Buffer.from(bytes).toString('base64url')}`;
}

export function parseSignature(text: string): Parsed | undefined {
  const [suite, algorithm, encoded, ...rest] = text.split('.');
  if (rest.length > 0 || !encoded || !isAlgorithm(algorithm) || SUITE_OF[algorithm] !== suite) return undefined;
  const bytes = Buffer.from(encoded, 'base64url');
  // One signature, one text: a decoder that forgives would let the same signature appear under two names.
  if (bytes.length !== BYTES || bytes.toString('base64url') !== encoded) return undefined;
  return { suite, algorithm, bytes };
}

/** r and s as the ASN.1 sequence that other programs expect of ECDSA and SM2 signatures; Ed25519 stays as it is. */
export function signatureForOpenssl(text: string): Uint8Array | undefined {
  const parsed = parseSignature(text);
  if (!parsed || parsed.algorithm === 'ed25519') return parsed?.bytes;
  const body = Buffer.concat([derInteger(parsed.bytes.subarray(0, 32)), derInteger(parsed.bytes.subarray(32))]);
  return Buffer.concat([Buffer.from([0x30, body.length]), body]);
}

function derInteger(bigEndian: Uint8Array): Uint8Array {
  const first = bigEndian.findIndex((byte) => byte !== 0);
  const digits = bigEndian.subarray(first === -1 ? bigEndian.length - 1 : first);
  const sign = (digits[0] ?? 0) >= 0x80 ? [0] : [];
  return Buffer.concat([Buffer.from([0x02, digits.length + sign.length, ...sign]), digits]);
}

const isAlgorithm = (text: string | undefined): text is SigningAlgorithm => text !== undefined && text in SUITE_OF;
