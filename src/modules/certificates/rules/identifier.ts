import { licenceId } from '../../../kernel/codes/licence-id.ts';

/** GB/T 36904: the defining authority's credit code and a sequence of three. `sequence`: 1 to 999. */
export const typeCodeOf = (authority: string, sequence: number): string =>
  `${authority}${String(sequence).padStart(3, '0')}`;

/** Digits and capital letters, as the standard allows them in a serial; 32 of them, so that five bits choose one. */
const LETTERS = '0123456789ABCDEFGHJKLMNPQRSTUVWX';

/**
 * A serial (流水号) of 20 characters from 20 random bytes. It is random so that nobody learns of other people's licences by counting: who
 * has the identifier has seen the licence. The county's own number on the face counts without a gap.
 */
export const serialFrom = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, 20), (byte) => LETTERS[byte & 31]).join('');

type Identified = { typeCode: string; issuer: string; serial: string; version: number };

/** 电子证照标识 of one version. */
export const identifierOf = ({ version, ...parts }: Identified): string =>
  licenceId({ ...parts, version: String(version).padStart(3, '0') });

/** The identifier of the next version: all but version and check character stay. */
export function identifierOfVersion(identifier: string, version: number): string {
  const [typeCode = '', issuer = '', serial = ''] = identifier.split('.').slice(5);
  return identifierOf({ typeCode, issuer, serial, version });
}

/** `金审证063〔2026〕000001`: organ, sequence of the type, year, serial; in the form of the county's other numbers. */
export const certificateNumber = (parts: { prefix: string; sequence: number; year: number; serial: number }): string =>
  `${parts.prefix}证${String(parts.sequence).padStart(3, '0')}〔${parts.year}〕${String(parts.serial).padStart(6, '0')}`;
