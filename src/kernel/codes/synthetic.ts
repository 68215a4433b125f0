import type { CivilDate } from '../civil-date.ts';
import { SYNTHETIC_PROVINCE } from './region.ts';
import { SYNTHETIC_ORGANISATION } from './uscc.ts';
import { citizenCheck, organisationCheck, usccCheck } from './weighted-check.ts';

/**
 * Makers of codes for demonstration and tests. All lie in ranges that cannot belong to anybody: division `98….` (GB/T 2260 has no such
 * province) for people, projects and basic item codes, organisation codes that begin with `XN` for bodies. `classify` finds them valid
 * and marks them `synthetic`; they are never exported.
 */

/** Numbers 0 to 999 a day; odd ones are men. Throws past the range. */
export function syntheticCitizenId(birthDate: CivilDate, number: number): string {
  const first17 = `${SYNTHETIC_PROVINCE}0828${birthDate.replaceAll('-', '')}${numbered(number, 3)}`;
  return first17 + citizenCheck(first17);
}

/** `start` is the registering department, category and division, e.g. `91370828`. Throws past number 999,999. */
export function syntheticUscc(start: string, number: number): string {
  const organisation = SYNTHETIC_ORGANISATION + numbered(number, 6);
  const first17 = start + organisation + organisationCheck(organisation);
  return first17 + usccCheck(first17);
}

/** A basic item code (基本编码) of an item type, two digits: 999 main items in each of 100 departments. Throws past number 99,899. */
export function syntheticBasicCode(type: string, number: number): string {
  const department = numbered(Math.floor(number / MAIN_ITEMS), 2);
  const mainItem = numbered((number % MAIN_ITEMS) + 1, 3);
  return `${SYNTHETIC_PROVINCE}${type}${department}${mainItem}000`;
}

/** 001 to 999; a basic code has no main item 000. */
const MAIN_ITEMS = 999;

function numbered(number: number, width: number): string {
  const digits = String(number).padStart(width, '0');
  if (!/^\d+$/.test(digits) || digits.length > width) throw new RangeError(`not within ${width} digits: ${number}`);
  return digits;
}
