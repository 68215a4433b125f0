import { expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { ConsultationEvent, ConsultationState } from '../../intake/index.ts';
import { tellingsOf } from './of-consultation.ts';

const on = '2026-03-02';
const facts = {
  ...{ on: civilDate(on), days: 3, answerBy: civilDate('2026-03-05'), remindOn: civilDate('2026-03-03') },
  ...{ caseId: 'case', number: '1', item: { key: 'public-health', version: 1 }, department: 'approval' },
  ...{ officer: 'asker', applicant: { person: 'zhang', organisation: null, mandate: null } },
  ...{ asked: ['market', 'fire'], question: 'sealed', materials: [], task: null, holds: false },
  ...{ readers: 'department' as const, silence: 'agreed' as const },
};
const current: Exclude<ConsultationState, { state: 'unasked' }> = {
  ...{ state: 'open', facts, reminded: false },
  parts: [
    { department: 'market', opinion: { on: civilDate(on), late: false }, silence: null },
    { department: 'fire', opinion: null, silence: null },
  ],
};

test.each<[ConsultationEvent, [kind: string, to: string | null, department: string][]]>([
  [
    { type: 'consultationAsked', ...facts },
    [
      ['consultation.asked', null, 'market'],
      ['consultation.asked', null, 'fire'],
    ],
  ],
  [{ type: 'consultationReminded', on, departments: ['fire'] }, [['consultation.half', null, 'fire']]],
  [
    { type: 'opinionGiven', on, department: 'market', officer: 'other', opinion: 'sealed', late: false },
    [['consultation.answered', 'asker', 'approval']],
  ],
  [{ type: 'silenceFell', on, departments: ['fire'] }, [['consultation.silent', 'asker', 'approval']]],
  [{ type: 'silenceSettled', on, officer: 'asker', as: 'agreed' }, []],
  [{ type: 'consultationWithdrawn', on, officer: null, reason: null }, [['consultation.withdrawn', null, 'fire']]],
])('of $type those hear whom it concerns', (event, told) => {
  const found = tellingsOf(event, current);
  expect(found.map(({ kind, officer, department }) => [kind, officer, department])).toEqual(told);
  expect(found.every(({ dueOn }) => dueOn === '2026-03-05')).toBe(true);
});
