import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { OfficerId } from '../../../kernel/id.ts';
import { no, ok } from '../../../kernel/result.ts';
import { ENDING_GROUNDS, groundsOf, NAMES_OF } from './contract/grounds.ts';
import { decideEnding, type Endable } from './decide.ts';
import { evolveEnding } from './evolve.ts';
import type { EndingCommand } from './model.ts';

const on = civilDate('2026-03-02');
const approver = { id: '0190a000-0000-7000-8000-00000000000a' as OfficerId, related: [] };
const head = { id: '0190a000-0000-7000-8000-00000000000b' as OfficerId, related: [] };
const words = (said: string) => ({ said, sealed: `sealed:${said}` });
const LAW = '《某条例》第十条';

const propose = {
  type: 'proposeEnding',
  officer: approver,
  on,
  ground: 'objectGone',
  basis: LAW,
  reason: words('the house burnt down'),
  twin: null,
  organ: null,
} as const satisfies EndingCommand;
const confirm = {
  type: 'confirmEnding',
  officer: head,
  on,
  said: { reason: 'the house burnt down', organ: null },
} as const satisfies EndingCommand;
const reject = { type: 'rejectEnding', officer: head, on, reason: words('it was rebuilt') } as const;

const OF_PERSON: Endable = { facts: { department: 'approval', applicant: { organisation: null } } };
const OF_COMPANY: Endable = { facts: { department: 'approval', applicant: { organisation: 'sealed' } } };

function proposed(command: Extract<EndingCommand, { type: 'proposeEnding' }> = propose, of = OF_PERSON): Endable {
  const decision = decideEnding(command, of);
  if (!decision.ok || decision.value[0]?.type !== 'endingProposed') throw new Error('it is proposed');
  const ending = evolveEnding(decision.value[0]);
  return { ...of, ...(ending && { ending }) };
}

describe('an end is proposed', () => {
  test('with its ground, its provision and sealed words', () => {
    expect(decideEnding(propose, OF_PERSON)).toEqual(
      ok([
        {
          ...{ type: 'endingProposed', officer: approver.id, on, ground: 'objectGone', basis: LAW },
          ...{ reason: 'sealed:the house burnt down', twin: null, organ: null },
        },
      ]),
    );
  });
  test.each([
    ['without a ground', { ground: undefined }, 'endingGroundMissing'],
    ['for a person as if it were a company', { ground: 'organisationGone' }, 'endingGroundUnfit'],
    ['without a reason', { reason: words(' ') }, 'reasonMissing'],
    ['with a gap in the reason', { reason: words('died on ＿＿') }, 'gapInReason'],
    ['without a provision', { basis: ' ' }, 'basisMissing'],
    ['by a law without its article', { basis: '《某条例》' }, 'basisUncited'],
    ['as a duplicate of nothing', { ground: 'duplicate' }, 'twinMissing'],
    ['as a duplicate of a case that is not there', { ground: 'duplicate', twin: undefined }, 'twinUnknown'],
    [
      'as a duplicate of a case that is over without a result',
      { ground: 'duplicate', twin: { number: '370828260302000018', goesOn: false } },
      'twinOver',
    ],
    ["as another organ's without naming it", { ground: 'wrongOrgan' }, 'organMissing'],
    ["as another organ's with blank words", { ground: 'wrongOrgan', organ: { named: words(' ') } }, 'organMissing'],
    [
      "as a department's that is unknown",
      { ground: 'wrongOrgan', organ: { department: 'x', name: undefined } },
      'organUnknown',
    ],
    [
      "as another organ's that is ours",
      { ground: 'wrongOrgan', organ: { department: 'approval', name: 'A' } },
      'organIsOurs',
    ],
    ['with an organ that no ground calls for', { organ: { department: 'health', name: 'H' } }, 'organUncalledFor'],
  ] as const)('never %s', (_, change, code) => {
    expect(decideEnding({ ...propose, ...change }, OF_PERSON)).toMatchObject(no({ code }));
  });
  test('not while another proposal waits', () => {
    expect(decideEnding(propose, proposed())).toEqual(no({ code: 'endingProposed' }));
  });
  test('a person dies and a company is dissolved, never the other way round', () => {
    expect(groundsOf({ organisation: null })).not.toContain('organisationGone');
    expect(groundsOf({ organisation: 'x' })).not.toContain('personGone');
    expect(new Set([...groundsOf({ organisation: null }), ...groundsOf({ organisation: 'x' })])).toEqual(
      new Set(ENDING_GROUNDS),
    );
    expect(decideEnding({ ...propose, ground: 'organisationGone' }, OF_COMPANY).ok).toBe(true);
  });
});

describe('an end is confirmed', () => {
  test.each(ENDING_GROUNDS)('on the ground %s, as it was proposed', (ground) => {
    const names = NAMES_OF[ground];
    const of = ground === 'organisationGone' ? OF_COMPANY : OF_PERSON;
    const twin = names === 'twin' ? { number: '370828260302000018', goesOn: true } : null;
    const organ = names === 'organ' ? { named: words('the city') } : null;
    const waiting = proposed({ ...propose, ground, twin, organ }, of);
    const decision = decideEnding(confirm, waiting);
    expect(decision).toMatchObject(
      ok([{ type: 'caseEnded', officer: head.id, requester: approver.id, ground, twin: twin?.number ?? null }]),
    );
  });
  test('by another than who proposed it', () => {
    expect(decideEnding({ ...confirm, officer: approver }, proposed())).toEqual(no({ code: 'requesterMayNotConfirm' }));
  });
  test('only where it was proposed', () => {
    expect(decideEnding(confirm, OF_PERSON)).toEqual(no({ code: 'noEndingProposed' }));
  });
});

describe('an end is turned down', () => {
  test('with a reason, also by who proposed it; then another may be proposed', () => {
    for (const officer of [head, approver]) {
      const decision = decideEnding({ ...reject, officer }, proposed());
      expect(decision).toMatchObject(ok([{ type: 'endingRejected', officer: officer.id }]));
      if (decision.ok && decision.value[0]?.type === 'endingRejected')
        expect(evolveEnding(decision.value[0])).toBeUndefined();
    }
  });
  test('never without one, nor where nothing was proposed', () => {
    expect(decideEnding({ ...reject, reason: words('') }, proposed())).toEqual(no({ code: 'reasonMissing' }));
    expect(decideEnding(reject, OF_PERSON)).toEqual(no({ code: 'noEndingProposed' }));
  });
});
