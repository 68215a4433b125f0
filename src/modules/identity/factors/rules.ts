/** Guesses at a code: a million codes, three of them right at any moment. */
export const CODE_TRIES = { most: 5, minutes: 15 } as const;

export const RECOVERY_CODES = 10;

/** Without the letters and digits that look alike on paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const RECOVERY_CODE = /^[a-hjkmnp-z2-9]{10}$/;
const TOTP_CODE = /^\d{6}$/;

/** `bytes` is random; ten characters of 31 are 49 bits, and five tries lock. */
export const recoveryCode = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, 10), (byte) => ALPHABET[byte % ALPHABET.length]).join('');

/** As printed: in two halves. */
export const printedRecoveryCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

export type TypedCode = { kind: 'totp' | 'recoveryCode'; code: string };

/** What somebody typed as a code: six digits of the authenticator, or one of the codes on paper. */
export function readCode(text: string): TypedCode | undefined {
  const code = text.normalize('NFKC').replaceAll(/[\s-]/g, '').toLowerCase();
  if (TOTP_CODE.test(code)) return { kind: 'totp', code };
  return RECOVERY_CODE.test(code) ? { kind: 'recoveryCode', code } : undefined;
}
