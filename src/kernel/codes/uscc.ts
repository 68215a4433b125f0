import type { Reading } from './classification.ts';
import { note, problem, type Remark } from './remark.ts';
import { organisationCheck, usccCheck } from './weighted-check.ts';

const characters = /^[0-9A-HJ-NP-RTUWXY]+$/;

/** Organisation codes that begin so are invented by this product; the data of the demonstration county uses them. */
export const SYNTHETIC_ORGANISATION = 'XN';

/** 机构编制, 外交, 司法行政, 文化, 民政, 旅游, 宗教, 工会, 市场监管, 军队, 农业, other (GB 32100 table 1). */
const registrars = '123456789ANY';

/** 1 registering department, 1 category, 6 division, 9 organisation code (GB 11714), 1 check: GB 32100—2015. */
export function readUscc(code: string): Reading {
  return {
    parts: {
      registrar: code.charAt(0),
      category: code.charAt(1),
      region6: code.slice(2, 8),
      organisation: code.slice(8, 17),
      check: code.charAt(17),
    },
    problems: problemsOf(code),
    notes: [
      ...(code.startsWith('TE') ? [note('temporaryCode')] : []),
      ...(registrars.includes(code.charAt(0)) || code.startsWith('TE') ? [] : [note('registrarUnknown')]),
      ...(code.startsWith(SYNTHETIC_ORGANISATION, 8) ? [note('synthetic')] : []),
    ],
  };
}

export const isUscc = (code: string): boolean => code.length === 18 && problemsOf(code).length === 0;

function problemsOf(code: string): Remark[] {
  if (!characters.test(code)) return [problem('characterNotAllowed')];
  if (!/^\d{6}$/.test(code.slice(2, 8))) return [problem('characterNotAllowed', { part: 'region6' })];
  const organisation = organisationCheck(code.slice(8, 16));
  const whole = usccCheck(code.slice(0, 17));
  return [
    ...(code.charAt(16) === organisation
      ? []
      : [problem('organisationCheckCharacter', { part: 'organisation', expected: organisation })]),
    ...(code.charAt(17) === whole ? [] : [problem('checkCharacter', { part: 'check', expected: whole })]),
  ];
}
