import * as fc from 'fast-check';
import { addDays, civilDate, type CivilDate } from '../../../src/kernel/civil-date.ts';
import { caseId, type CaseId } from '../../../src/kernel/id.ts';
import { caseStreams } from '../../../src/modules/intake/index.ts';
import { systemScope, type Db } from '../../../src/platform/database/index.ts';
import type { Area } from '../../../src/kernel/id.ts';

type Event = Parameters<typeof caseStreams.append>[1]['events'][number];

const OFFICER = '0190a000-0000-7000-8000-00000000000a';
const PERSON = '0190a000-0000-7000-8000-000000000001';
const START = civilDate('2026-01-26');
/** Of the shape of a sealed text; no key opens it. */
const SEALED = `intl.${'A'.repeat(22)}.${'A'.repeat(38)}`;

/** What happens to one case, on which days; a history of the log, not of what officers may do. */
export type History = { number: number; department: string; item: string; channel: 'portal' | 'window'; steps: Step[] };
type Step = { kind: Kind; after: number; length: number };
const KINDS = [
  'accept',
  'askCorrection',
  'resubmit',
  'refuse',
  'grant',
  'deny',
  'stop',
  'resume',
  'extend',
  'withdraw',
  'lapse',
  'end',
  'approveProcedure',
  'endProcedure',
  'overrunProcedure',
  'paper',
] as const;
type Kind = (typeof KINDS)[number];

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...KINDS),
  after: fc.integer({ min: 0, max: 9 }),
  length: fc.integer({ min: 0, max: 15 }),
});

/** Any case of three departments, four items and both channels, over three months. */
export const history: fc.Arbitrary<Omit<History, 'number'>> = fc.record({
  department: fc.constantFrom('approval', 'health', 'tax'),
  item: fc.constantFrom('public-health', 'ss-card', 'deed-tax', 'hotel-license'),
  channel: fc.constantFrom('portal' as const, 'window' as const),
  steps: fc.array(step, { maxLength: 9 }),
});

const dueOn = (day: CivilDate, length: number) => ({
  promisedOn: length === 0 ? null : addDays(day, length),
  statutoryOn: length === 1 ? null : addDays(day, length + 10),
  provisional: false,
  calendar: '2026',
});

/** The events of a history, the first step beginning some days after the start of all. */
export function eventsOf({ number, department, item, channel, steps }: History): Event[] {
  let day = addDays(START, number % 60);
  const submitted: Event = {
    type: 'caseSubmitted',
    facts: {
      number: `370828260302${String(number).padStart(6, '0')}`,
      item: { key: item, version: 1 },
      department,
      applicant: { person: PERSON, organisation: null, mandate: null, ward: null },
    },
    people: [PERSON],
    on: day,
    answerBy: addDays(day, 7),
    application: 'a'.repeat(64),
    applicantName: SEALED,
    acting: null,
    channel,
    ...(channel === 'window' && number % 2 === 1 && { hall: 'hall-county' }),
    query: { hash: `hash ${number}`, code: SEALED },
  };
  return [
    submitted,
    ...steps.map(({ kind, after, length }) => {
      day = addDays(day, after);
      return eventOf(kind, day, length);
    }),
  ];
}

function eventOf(kind: Kind, on: CivilDate, length: number): Event {
  const by = { officer: OFFICER, on };
  const due = dueOn(on, length);
  switch (kind) {
    case 'accept':
      return { type: 'caseAccepted', ...by, acceptedOn: on, due };
    case 'askCorrection':
      return {
        type: 'correctionAsked',
        ...by,
        missing: [`m${length % 3}`, 'm9'].map((key) => ({ key, what: 'sealed' })),
      };
    case 'resubmit':
      return { type: 'caseResubmitted', on, answerBy: addDays(on, 7), application: 'b'.repeat(64), acting: null };
    case 'refuse':
      return { type: 'acceptanceRefused', ...by, reason: 'sealed', basis: `第${length % 4}条`, instead: 'sealed' };
    case 'grant':
    case 'deny': {
      const outcome = kind === 'grant' ? 'granted' : 'denied';
      return {
        type: 'caseDecided',
        ...by,
        outcome,
        paragraphs: [{ kind: 'provisions', provisions: [`第${length % 4}条`] }],
      };
    }
    case 'stop':
      return { type: 'clockStopped', on, basis: '《中华人民共和国行政许可法》第四十五条' };
    case 'resume':
      return { type: 'clockResumed', on, pause: length < 3 ? null : { from: addDays(on, -length), until: on }, due };
    case 'extend':
      return { type: 'limitExtended', ...by, days: 5, reason: 'sealed', due };
    case 'withdraw':
      return { type: 'caseWithdrawn', on, acting: null };
    case 'end': {
      const said = {
        ground: 'objectGone',
        basis: '《某条例》第十条',
        reason: 'sealed',
        twin: null,
        organ: null,
      } as const;
      return { type: 'caseEnded', officer: OFFICER, requester: PERSON, on, ...said };
    }
    case 'lapse':
      return { type: 'toleranceLapsed', on, by: addDays(on, -1), materials: ['m1'] };
    case 'approveProcedure': {
      const [law, calendar] = ['《中华人民共和国行政许可法》第四十五条', '2026'];
      const days = { on, startsOn: on, dueOn: addDays(on, length) };
      return { type: 'procedureApproved', id: PERSON, kind: 'testing', officer: OFFICER, ...days, law, calendar };
    }
    case 'endProcedure':
      return {
        type: 'procedureEnded',
        id: PERSON,
        kind: 'testing',
        ...by,
        endedOn: on,
        result: 'sealed',
        papers: null,
      };
    case 'overrunProcedure':
      return { type: 'procedureOverran', id: PERSON, kind: 'testing', on, dueOn: addDays(on, -1) };
    default:
      return { type: 'documentIssued', id: PERSON, kind: 'receipt', number: null, sha256: 'c'.repeat(64) };
  }
}

export const idOf = (number: number): CaseId =>
  caseId(`0190a000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`);

/** Appends histories to the log, each event in a transaction of its own or all of a case in one. */
export async function appendHistories(db: Db, area: Area, histories: readonly History[]): Promise<void> {
  for (const one of histories) {
    const id = idOf(one.number);
    const stamp = { actor: { kind: 'system', id: 'test' }, at: new Date('2026-03-02T01:00:00Z'), caseId: id } as const;
    await db.within(systemScope(area), async (tx) => {
      const after = await caseStreams.load(tx, id);
      await caseStreams.append(tx, { id, after, events: eventsOf(one).slice(after.version), stamp });
    });
  }
}
