import type { Reading } from './classification.ts';
import { isProvince, SYNTHETIC_PROVINCE } from './region.ts';
import { note, problem, type Remark } from './remark.ts';
import { readUscc } from './uscc.ts';

/** 00 to 10 and 20 are the types of GB/T 39046 A.1; 11… and 21… are extensions it allows. */
const isNationalType = (type: string) => Number(type) <= 10 || type === '20';

/** 基本编码: 2 province (00 national), 2 type, 2 department, 3 main item, 3 sub item. */
export function readBasicCode(code: string): Reading {
  const province = code.slice(0, 2);
  const type = code.slice(2, 4);
  const mainItem = code.slice(6, 9);
  return {
    parts: { province, type, department: code.slice(4, 6), mainItem, subItem: code.slice(9, 12) },
    problems: [
      ...(province === '00' || isProvince(province) ? [] : [problem('noSuchProvince', { part: 'province' })]),
      ...(mainItem === '000' ? [problem('mainItemMissing', { part: 'mainItem' })] : []),
    ],
    notes: [
      ...(isNationalType(type) ? [] : [note('extensionItemType')]),
      ...(province === SYNTHETIC_PROVINCE ? [note('synthetic')] : []),
    ],
  };
}

/** 实施编码: the implementing body's credit code, one digit of level, the basic code. */
export function readImplementationCode(code: string): Reading {
  const uscc = code.slice(0, 18);
  const level = code.charAt(18);
  const basic12 = code.slice(19, 31);
  const body = readUscc(uscc);
  const basic = /^\d{12}$/.test(basic12) ? readBasicCode(basic12) : unreadable;
  return {
    parts: { uscc, level, basic12, ...basic.parts },
    problems: [
      ...body.problems.map((found) => inside('uscc', found)),
      ...(/[1-7]/.test(level) ? [] : [problem('levelUnknown', { part: 'level' })]),
      ...basic.problems.map((found) => inside('basic12', found)),
    ],
    notes: [...body.notes, ...basic.notes],
  };
}

/** 业务办理项编码: an implementation code and 01 to 99; an item that is not split has none. */
export function readHandlingCode(code: string): Reading {
  const handlingItem = code.slice(31, 33);
  const { parts, problems, notes } = readImplementationCode(code.slice(0, 31));
  const sequence = /^\d{2}$/.test(handlingItem)
    ? handlingItem === '00' && problem('sequenceMissing', { part: 'handlingItem' })
    : problem('characterNotAllowed', { part: 'handlingItem' });
  return {
    parts: { implementation31: code.slice(0, 31), ...parts, handlingItem },
    problems: sequence ? [...problems, sequence] : problems,
    notes,
  };
}

const unreadable: Reading = { parts: {}, problems: [problem('characterNotAllowed')], notes: [] };

const inside = (part: string, found: Remark): Remark => ({
  ...found,
  part: found.part === undefined ? part : `${part}.${found.part}`,
});
