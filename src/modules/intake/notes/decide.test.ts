import { describe, expect, test } from 'vitest';
import { caseId, officerId, personId } from '../../../kernel/id.ts';
import { no, ok } from '../../../kernel/result.ts';
import type { Interests } from '../cases/rules/keeping-away.ts';
import { decide, MOST_NOTES, mustKeepAway } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type Command, type Event, type Note } from './model.ts';

const id = (last: number) => `01900000-0000-7000-8000-${String(last).padStart(12, '0')}`;
const [clerk, colleague, zhang] = [officerId(id(1)), officerId(id(2)), personId(id(3))];
const subject = {
  caseId: caseId(id(4)),
  number: '370828261123000176',
  department: 'approval',
  applicant: zhang,
  organisation: id(10),
  people: [zhang, id(5)],
};
const none = { people: [], organisations: [], cases: [] };
const first = id(6);
const authorWith = (declared: Partial<Interests>) => ({
  id: clerk,
  department: null,
  interests: { ...none, ...declared },
});

const write = (change: Partial<Command> = {}): Command => ({
  type: 'write',
  subject,
  author: { id: clerk, department: 'approval', interests: none },
  said: '电话里说营业执照下周换新。',
  sealed: 'sealed',
  corrects: null,
  mentions: null,
  before: 0,
  ...change,
});

const written: Event = {
  type: 'noteWritten',
  caseId: subject.caseId,
  department: 'approval',
  applicant: zhang,
  said: 'sealed',
  author: clerk,
  authorDepartment: 'approval',
  corrects: null,
  mentions: null,
};
const noteAfter = (...past: Event[]): Note => past.reduce(evolve, initial);
const mended: Event = { type: 'noteCorrected', by: id(7) };

describe('writing a note', () => {
  test('keeps what was said sealed, with author, department and what the county knows of the case', () => {
    expect(decide(write(), initial)).toEqual(ok(written));
    expect(JSON.stringify(decide(write(), initial))).not.toContain('营业执照');
  });

  test('may mention a department', () => {
    expect(decide(write({ mentions: { department: 'health', isKnown: true } }), initial)).toEqual(
      ok({ ...written, mentions: 'health' }),
    );
  });

  test.each<[string, Partial<Command>, string]>([
    ['without a word', { said: ' \n　' }, 'noteEmpty'],
    [
      'mentioning a department that the county has not',
      { mentions: { department: 'nowhere', isKnown: false } },
      'departmentUnknown',
    ],
    ['about his own case', { author: authorWith({ people: [zhang] }) }, 'conflictOfInterest'],
    [
      'about a case in which a relative is concerned',
      { author: authorWith({ people: [personId(id(5))] }) },
      'conflictOfInterest',
    ],
    ['about a case that he declared', { author: authorWith({ cases: [subject.number] }) }, 'conflictOfInterest'],
    [
      'about an organisation that he declared',
      { author: authorWith({ organisations: [id(10)] }) },
      'conflictOfInterest',
    ],
  ])('%s is refused', (_name, change, code) => {
    expect(decide(write(change), initial)).toEqual(no({ code }));
  });

  test('ends at the most that a case can have', () => {
    expect(decide(write({ before: MOST_NOTES - 1 }), initial).ok).toBe(true);
    expect(decide(write({ before: MOST_NOTES }), initial)).toEqual(no({ code: 'tooManyNotes', most: MOST_NOTES }));
  });
});

describe('correcting by another note', () => {
  test('is for whoever wrote it', () => {
    expect(decide(write({ corrects: first }), noteAfter(written))).toEqual(ok({ ...written, corrects: first }));
    const other = { id: colleague, department: 'approval', interests: none };
    expect(decide(write({ corrects: first, author: other }), noteAfter(written))).toEqual(no({ code: 'notYourNote' }));
  });

  test('happens once: afterwards the correction is what can be corrected', () => {
    expect(decide(write({ corrects: first }), noteAfter(written, mended))).toEqual(no({ code: 'noteCorrected' }));
  });

  test.each<[string, Note]>([
    ['was never written', noteAfter()],
    ['stands at another case', noteAfter({ ...written, caseId: id(9) })],
  ])('of a note that %s is refused', (_name, corrected) => {
    expect(decide(write({ corrects: first }), corrected)).toEqual(no({ code: 'noteNotFound' }));
  });
});

test('whoever must keep away from the case must keep away from its notes', () => {
  expect(mustKeepAway(authorWith({ people: [zhang] }), subject)).toBe(true);
  expect(mustKeepAway(authorWith({ people: [personId(id(8))] }), subject)).toBe(false);
});
