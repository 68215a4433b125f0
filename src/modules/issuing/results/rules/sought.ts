import type { Sought } from '../../contract.ts';

/**
 * What somebody types or scans at the counter: a case number or the number of a theme, also within the address of a
 * receipt's QR code; an identity number or credit
 * code; a telephone number; otherwise a name. Undefined for nothing.
 */
export function soughtIn(typed: string): Sought | undefined {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return undefined;
  const numberInAddress = /[?&]number=(\d{18})(?!\d)/.exec(text)?.[1];
  if (numberInAddress !== undefined) return { by: 'number', text: numberInAddress };
  const theme = /(?:^|[?&]number=)(TC\d{18})$/i.exec(text.replaceAll(/\s/g, ''))?.[1];
  if (theme !== undefined) return { by: 'theme', text: theme.toUpperCase() };
  const plain = text.replaceAll(/[\s-]/g, '').toUpperCase();
  // Case numbers and identity numbers both have 18 digits; ours begin with the division and the day, and have no birth date in the middle.
  if (/^\d{6}(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])\d{3}[\dX]$/.test(plain))
    return { by: 'citizenId', text: plain };
  if (/^\d{18}$/.test(plain)) return { by: 'number', text: plain };
  if (/^[0-9A-Z]{18}$/.test(plain) && /\d/.test(plain)) return { by: 'citizenId', text: plain };
  if (/^(86)?1\d{10}$|^0\d{9,11}$/.test(plain)) return { by: 'phone', text: plain };
  return { by: 'name', text };
}
