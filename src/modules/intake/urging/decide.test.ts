import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../../../kernel/civil-date.ts';
import type { OfficerId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import { decideUrge, waitingIn } from './decide.ts';
import type { UrgeEvent } from './events.ts';
import { evolveUrges } from './evolve.ts';
import type { Urge, UrgeCommand } from './model.ts';

const on = civilDate('2026-03-02');
const day = (after: number) => addDays(on, after);
const [ann, bob] = ['a', 'b'].map((last) => ({
  id: `0190a000-0000-7000-8000-00000000000${last}` as OfficerId,
  related: [],
}));
if (!ann || !bob) throw new Error('two officers');
const words = (said: string) => ({ said, sealed: `sealed:${said}` });
const t1 = { task: 't1', department: 'approval', holder: ann.id };
const t2 = { task: 't2', department: 'health', holder: null };

const applicant = {
  ...{ type: 'urge', on, answerBy: day(1), officer: null, from: on, acting: null, words: null },
  ...{ tasks: [t1, t2], open: new Set(['t1', 't2']) },
} as const satisfies UrgeCommand;
const colleague = {
  ...applicant,
  officer: bob,
  from: null,
  words: words('the roof waits for you'),
  tasks: [t1],
} as const;
const answer = {
  ...{ type: 'answerUrge', id: 'u1', task: 't1', on, officer: ann, mine: true },
  words: words('on Thursday'),
} as const satisfies UrgeCommand;
const escalate = { type: 'escalateUrge', id: 'u1', on: day(2), open: new Set(['t1', 't2']) } as const;

function given(...past: UrgeCommand[]): readonly Urge[] {
  return past.reduce<readonly Urge[]>((urges, command) => {
    const decision = decideUrge(command, urges);
    if (!decision.ok) throw new Error(decision.error.code);
    return decision.value.reduce(evolveUrges, urges);
  }, []);
}

describe('an applicant urges', () => {
  test('everybody who has an open task, without having to say why', () => {
    expect(decideUrge(applicant, [])).toMatchObject({ ok: true, value: [{ id: 'u1', officer: null, words: null }] });
    expect(given(applicant)[0]?.tasks.map(({ task }) => task)).toEqual(['t1', 't2']);
  });
  test('not before his day, and on that day', () => {
    expect(decideUrge({ ...applicant, from: day(1) }, [])).toEqual(no({ code: 'urgeTooEarly', from: day(1) }));
    expect(decideUrge({ ...applicant, on: day(1), from: day(1) }, []).ok).toBe(true);
  });
  test('not while an urge of his waits; again once it is answered or the tasks are done', () => {
    const urged = given(applicant);
    expect(decideUrge(applicant, urged)).toEqual(no({ code: 'urgeWaits', until: day(1) }));
    expect(decideUrge({ ...applicant, open: new Set(['t3']), tasks: [{ ...t2, task: 't3' }] }, urged).ok).toBe(true);
    expect(decideUrge(applicant, given(applicant, answer, { ...answer, task: 't2', officer: bob })).ok).toBe(true);
  });
  test('nobody, where nobody has anything to do', () => {
    expect(decideUrge({ ...applicant, tasks: [] }, [])).toEqual(no({ code: 'urgeOfNobody' }));
  });
});

describe('an officer urges', () => {
  test.each([
    ['without words', { words: words(' ') }, 'urgeWordsMissing'],
    ['himself', { officer: ann }, 'urgeOfOwnTask'],
  ] as const)('never %s', (_, change, code) => {
    expect(decideUrge({ ...colleague, ...change }, [])).toEqual(no({ code }));
  });
  test('once while it waits, beside what the applicant urges', () => {
    expect(decideUrge(colleague, given(colleague))).toMatchObject(no({ code: 'urgeWaits' }));
    expect(decideUrge(colleague, given(applicant)).ok).toBe(true);
    expect(decideUrge(applicant, given(colleague)).ok).toBe(true);
  });
});

describe('an answer', () => {
  test.each([
    ['to an urge that is not there', { id: 'u9' }, 'urgeUnknown'],
    ['for a task that was not urged', { task: 't9' }, 'urgeUnknown'],
    ['by who does not have the task', { mine: false }, 'urgeNotYours'],
    ['without words', { words: words('') }, 'urgeWordsMissing'],
  ] as const)('is not given %s', (_, change, code) => {
    expect(decideUrge({ ...answer, ...change }, given(applicant))).toEqual(no({ code }));
  });
  test('is given once for each task', () => {
    expect(decideUrge(answer, given(applicant, answer))).toEqual(no({ code: 'urgeAnswered' }));
    const left = given(applicant, answer).flatMap((one) => waitingIn(one, new Set(['t1', 't2'])));
    expect(left).toMatchObject([{ task: 't2' }]);
  });
});

describe('an urge that nobody answers', () => {
  test('goes to the heads of whoever has not, once, after the day for an answer', () => {
    expect(decideUrge(escalate, given(applicant, answer))).toMatchObject({
      ok: true,
      value: [{ departments: ['health'] }],
    });
    expect(decideUrge({ ...escalate, on: day(1) }, given(applicant)).ok).toBe(false);
    expect(decideUrge(escalate, given(applicant, escalate)).ok).toBe(false);
  });
  test('goes to nobody when the tasks are done', () => {
    expect(decideUrge({ ...escalate, open: new Set() }, given(applicant)).ok).toBe(false);
  });
  test('can still be answered', () => {
    expect(decideUrge(answer, given(applicant, escalate)).ok).toBe(true);
  });
});

test('whatever is tried: an applicant has at most one urge that waits, and each is escalated at most once', () => {
  const open = fc.subarray(['t1', 't2', 't3']).map((tasks) => new Set(tasks));
  const command: fc.Arbitrary<UrgeCommand> = fc.oneof(
    fc
      .record({ open, from: fc.integer({ min: 0, max: 5 }).map(day), on: fc.integer({ min: 0, max: 9 }).map(day) })
      .map((one) => ({ ...applicant, ...one, tasks: [...one.open].map((task) => ({ ...t2, task })) })),
    fc.record({ open, task: fc.constantFrom('t1', 't2', 't3') }).map(({ open: now, task }) => ({
      ...{ ...colleague, open: now },
      tasks: now.has(task) ? [{ ...t1, task }] : [],
    })),
    fc
      .record({ id: fc.constantFrom('u1', 'u2', 'u3'), task: fc.constantFrom('t1', 't2', 't3') })
      .map((one) => ({ ...answer, ...one })),
    fc.record({ id: fc.constantFrom('u1', 'u2', 'u3'), open }).map((one) => ({ ...escalate, ...one })),
  );
  fc.assert(
    fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
      let urges: readonly Urge[] = [];
      const log: UrgeEvent[] = [];
      for (const one of commands) {
        const decision = decideUrge(one, urges);
        if (!decision.ok) continue;
        if (one.type === 'urge' && one.officer === null)
          expect(urges.filter((urge) => urge.officer === null && waitingIn(urge, one.open).length > 0)).toEqual([]);
        log.push(...decision.value);
        urges = decision.value.reduce(evolveUrges, urges);
      }
      const escalations = log.flatMap((event) => (event.type === 'urgeEscalated' ? [event.id] : []));
      expect(new Set(escalations).size).toBe(escalations.length);
      expect(new Set(urges.map(({ id }) => id)).size).toBe(urges.length);
    }),
  );
});
