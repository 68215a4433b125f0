import type { Reading } from './classification.ts';
import { note, problem } from './remark.ts';
import { isUscc, readUscc } from './uscc.ts';
import { mod3736 } from './weighted-check.ts';

/** Root of electronic licences among object identifiers (GB/T 36904—2018). */
export const LICENCE_ROOT = '1.2.156.3005.2';

const allowed = /^[0-9A-Z]+$/;

/** Licence type, issuing body, serial number and version of one electronic licence. */
export type LicenceParts = { typeCode: string; issuer: string; serial: string; version: string };

/** The identifier of a licence (电子证照标识), its check character over type, issuer, serial and version. */
export function licenceId({ typeCode, issuer, serial, version }: LicenceParts): string {
  const parts = [typeCode, issuer, serial, version];
  return [LICENCE_ROOT, ...parts, mod3736(parts.join(''))].join('.');
}

export function readLicenceId(code: string): Reading {
  const segments = code.slice(LICENCE_ROOT.length + 1).split('.');
  const [typeCode = '', issuer = '', serial = '', version = '', check = ''] = segments;
  const parts = { typeCode, issuer, serial, version, check };
  if (segments.length !== 5) return { parts, problems: [problem('segments')], notes: [] };
  const stranger = Object.entries(parts).find(([, text]) => !allowed.test(text));
  if (stranger) return { parts, problems: [problem('characterNotAllowed', { part: stranger[0] })], notes: [] };

  const expected = mod3736(typeCode + issuer + serial + version);
  return {
    parts,
    problems: [
      ...(isTypeCode(typeCode) ? [] : [problem('typeCode', { part: 'typeCode' })]),
      ...(isUscc(issuer) || /^\d{6}$/.test(issuer) ? [] : [problem('issuer', { part: 'issuer' })]),
      ...(/^\d{3}$/.test(version) && version !== '000' ? [] : [problem('version', { part: 'version' })]),
      ...(check === expected ? [] : [problem('checkCharacter', { part: 'check', expected })]),
    ],
    notes: isSynthetic(issuer) ? [note('synthetic')] : [],
  };
}

/** The defining authority's credit code and a sequence of three. */
const isTypeCode = (typeCode: string) => typeCode.length === 21 && isUscc(typeCode.slice(0, 18));

const isSynthetic = (issuer: string) => readUscc(issuer).notes.some(({ code }) => code === 'synthetic');
