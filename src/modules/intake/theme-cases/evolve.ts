import { civilDate } from '../../../kernel/civil-date.ts';
import { caseId, personId } from '../../../kernel/id.ts';
import { never } from '../../../kernel/result.ts';
import type { CaseMoves, Event, Moment, Opened, Part, PartStanding, ThemeCase } from './model.ts';

export function evolve(current: ThemeCase, event: Event): ThemeCase {
  if (event.type === 'themeCaseOpened') return openedBy(event);
  return current.state === 'unopened' ? current : followed(current, event);
}

function openedBy(event: Extract<Event, { type: 'themeCaseOpened' }>): Opened {
  const { at, number, theme, applicant, said, parts, finishes, counter } = event;
  return {
    state: 'running',
    facts: {
      ...{ number, theme, applicant: { ...applicant, person: personId(applicant.person) }, said },
      takenBy: counter?.officer ?? null,
    },
    parts: parts.map((part) => ({ ...part, standing: { state: 'waiting' } })),
    openedAt: at,
    finishes: momentOf(finishes),
    saidAt: at,
    concludedAt: null,
  };
}

function followed(current: Opened, event: Exclude<Event, { type: 'themeCaseOpened' }>): Opened {
  switch (event.type) {
    case 'dateMoved':
      return { ...current, finishes: momentOf(event.to), saidAt: event.at };
    case 'themeConcluded':
      return { ...current, state: 'concluded', concludedAt: event.at };
    case 'partStarted':
    case 'partReturned':
    case 'partMoved':
    case 'partEnded':
    case 'partStopped':
    case 'partTakenBack':
      return {
        ...current,
        saidAt: event.at,
        parts: current.parts.map((part) =>
          part.item === event.item ? { ...part, standing: standingAfter(part, event) } : part,
        ),
      };
    default:
      return never(event);
  }
}

type OfPart = Extract<Event, { item: string }>;

function standingAfter({ standing }: Part, event: OfPart): PartStanding {
  switch (event.type) {
    case 'partStarted':
      return {
        ...{ state: 'started', case: caseId(event.case), number: event.number, at: event.at },
        moves: { acceptedOn: null, suspensions: [], extension: 0 },
      };
    case 'partReturned':
      return { state: 'returned', why: event.why };
    case 'partMoved':
      return 'case' in standing ? { ...standing, moves: movesIn(event) } : standing;
    case 'partEnded':
      return 'case' in standing ? { ...standing, state: event.outcome, endedAt: event.at } : standing;
    case 'partStopped':
      return { state: 'stopped', because: event.because };
    case 'partTakenBack':
      return { state: 'takenBack' };
    default:
      return never(event);
  }
}

const dayOf = (day: string | null) => (day === null ? null : civilDate(day));

const movesIn = ({ acceptedOn, suspensions, extension }: Extract<Event, { type: 'partMoved' }>): CaseMoves => ({
  acceptedOn: dayOf(acceptedOn),
  suspensions: suspensions.map(({ from, until }) => ({ from: civilDate(from), until: dayOf(until) })),
  extension,
});

const momentOf = (moment: { on: string; minute: number } | null): Moment | null =>
  moment && { on: civilDate(moment.on), minute: moment.minute };
