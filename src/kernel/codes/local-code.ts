import type { Reading } from './classification.ts';
import { readRegion } from './region.ts';
import { problem } from './remark.ts';
import { readUscc } from './uscc.ts';

/**
 * Item codes of the Sichuan form, `head-area12-unit3-USCC-1-00`: the head is the province, a class digit (1 power, 2 public service,
 * 3 other), a type letter and digits. A good part of the codes in use are irregular (an older `G-000007-001-…`, parts missing).
 */
const localHead = /^(\d{2})([123])([A-Z])(\d{8}|\d{10})$/;

/** Something with hyphens that begins like a local code, whole or not. */
export const localCodeShape = /^(?:\d{2}[123][A-Z][0-9A-Z]*|[A-Z])(?:-[0-9A-Z]*){2,}$/;

export function readLocalCode(code: string): Reading {
  const segments = code.split('-');
  const [head = '', area12 = '', unit = '', uscc = '', digit = '', handlingItem = ''] = segments;
  const [, province = '', itemClass = '', typeLetter = '', number = ''] = localHead.exec(head) ?? [];
  if (segments.length !== 6)
    return { parts: { head, segments: String(segments.length) }, problems: [problem('segments')], notes: [] };

  const body = readUscc(uscc);
  const malformed = Object.entries({
    head: localHead.test(head),
    area12: /^\d{12}$/.test(area12) && readRegion(area12).problems.length === 0,
    unit: /^\d{3}$/.test(unit),
    digit: /^\d$/.test(digit),
    handlingItem: /^\d{2}$/.test(handlingItem),
  }).filter(([, fits]) => !fits);
  return {
    parts: { head, province, itemClass, typeLetter, number, area12, unit, uscc, digit, handlingItem },
    problems: [
      ...malformed.map(([part]) => problem('segments', { part })),
      ...(uscc.length === 18
        ? body.problems.map((found) => ({ ...found, part: 'uscc' }))
        : [problem('segments', { part: 'uscc' })]),
    ],
    notes: uscc.length === 18 ? body.notes : [],
  };
}
