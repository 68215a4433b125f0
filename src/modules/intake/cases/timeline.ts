import { civilDate } from '../../../kernel/civil-date.ts';
import { sealed, type Sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Run } from '../../process/index.ts';
import { openActing } from './acting.ts';
import { completedSteps, inOrder, type DepartmentNames } from './completed-steps.ts';
import type { ActingNames, TimelineEntry } from './contract.ts';
import type { CaseDeps } from './deps.ts';
import type { Event } from './model.ts';
import type { Happened } from './queries/timeline.ts';
import { procedureName } from '../procedures/contract/kinds.ts';
import { basisOf } from './rules/decision.ts';
import { movesDates } from './rules/limits.ts';
import { isToldLate } from './rules/non-acceptance.ts';
import { openWords } from './sealing.ts';

type Told = { happened: readonly Happened[]; run: Run; departments: DepartmentNames };

/** Of what is only asked for inside the office no applicant is told, nor of a notice that changed nothing for him. */
const INSIDE: ReadonlySet<Event['type']> = new Set([
  'procedureRequested',
  'procedureRejected',
  'endingProposed',
  'endingRejected',
]);

export const isTold = ({ event }: Pick<Happened, 'event'>): boolean => {
  // What colleagues urge each other for stays among them.
  if (event.type === 'urged') return event.officer === null;
  if (event.type === 'urgeAnswered' || event.type === 'urgeEscalated') return event.urger === null;
  return event.type === 'dueRecomputed' ? movesDates(event) : !INSIDE.has(event.type);
};

export const toldTo = (officer: string | undefined, happened: readonly Happened[]): readonly Happened[] =>
  officer === undefined ? happened.filter(isTold) : happened;

/** What happened to a case, with the words of officers opened. */
export async function timelineOf(
  tx: Tx,
  deps: CaseDeps,
  { happened: all, run, departments }: Told,
): Promise<TimelineEntry[]> {
  const happened = all.filter(({ event }) => event.type !== 'documentIssued' && event.type !== 'certificateGiven');
  const words = happened
    .flatMap(({ event }) => sealedIn(event))
    .flatMap(({ title, text }) => (title ? [title, text] : [text]));
  const opened = await openWords(deps.vault, tx, words);
  const texts = new Map(words.map((word, index) => [word, opened[index] ?? '']));
  const acting = await openActing(
    deps.vault,
    tx,
    happened.map(({ event }) => ('acting' in event ? event.acting : null)),
  );
  const names = await deps.officerNames(
    tx,
    happened.flatMap(({ actor }) => (actor.kind === 'officer' && actor.behalfOf ? [actor.id, actor.behalfOf] : [])),
  );
  const entries = happened.map((one, index) => ({
    ...entryOf(one, { texts, departments }),
    ...whoActed(acting[index]),
    ...whoStoodIn(one, names),
  }));
  const steps = completedSteps(run, departments).map((done) => ({
    type: 'taskCompleted',
    by: 'officer' as const,
    ...done,
  }));
  return inOrder<TimelineEntry>(entries, steps);
}

const whoActed = (acting: ActingNames | null | undefined) => (acting ? { acting } : {});

/** Whoever was stood in for is named beside whoever acted: both answer for it. */
function whoStoodIn({ actor: { kind, id, behalfOf } }: Happened, names: ReadonlyMap<string, string>) {
  // A clerk at a counter acts on behalf of a person, and stands in for no colleague.
  const absent = behalfOf === undefined ? undefined : names.get(behalfOf);
  if (kind !== 'officer' || absent === undefined) return {};
  return { inStead: { deputy: names.get(id) ?? '', absent } };
}

type SealedWords = { about: string; title?: Sealed; text: Sealed };

/** The sealed words of an event and what they are about. */
function sealedIn(event: Event): SealedWords[] {
  switch (event.type) {
    case 'correctionAsked':
      return event.missing.map(({ key, what }) => ({ about: key, text: sealed(what) }));
    case 'amendmentAsked':
      return event.fields.map(({ key, what }) => ({ about: key, text: sealed(what) }));
    case 'acceptanceRefused':
      return [
        { about: 'reason', text: sealed(event.reason) },
        { about: 'instead', text: sealed(event.instead) },
        ...(event.organ && 'named' in event.organ ? [{ about: 'organ', text: sealed(event.organ.named) }] : []),
      ];
    case 'limitExtended':
    case 'supplyPostponed':
      return [{ about: 'reason', text: sealed(event.reason) }];
    case 'procedureRequested':
      return [
        { about: 'reason', text: sealed(event.reason) },
        { about: 'content', text: sealed(event.content) },
      ];
    case 'hearingOffered':
      return [{ about: 'matter', text: sealed(event.matter) }];
    case 'presiderObjected':
    case 'objectionAnswered':
      return [{ about: 'reason', text: sealed(event.reason) }];
    case 'urged':
      return event.words === null ? [] : [{ about: 'urge', text: sealed(event.words) }];
    case 'urgeAnswered':
      return [{ about: 'urgeAnswer', text: sealed(event.words) }];
    case 'endingProposed':
    case 'caseEnded':
      return [
        { about: 'reason', text: sealed(event.reason) },
        ...(event.organ && 'named' in event.organ ? [{ about: 'organ', text: sealed(event.organ.named) }] : []),
      ];
    case 'endingRejected':
    case 'procedureRejected':
      return [{ about: 'reason', text: sealed(event.reason) }];
    case 'procedureEnded':
      return [{ about: 'result', text: sealed(event.result) }];
    case 'caseReviewed':
      return [{ about: 'note', text: sealed(event.note) }];
    case 'caseDecided':
      return event.paragraphs.flatMap(decidedWords);
    default:
      return [];
  }
}

function decidedWords(one: Decided['paragraphs'][number]): SealedWords[] {
  switch (one.kind) {
    case 'provisions':
      return [];
    case 'own':
      return [{ about: 'own', title: sealed(one.title), text: sealed(one.text) }];
    default:
      return [{ about: one.kind, text: sealed(one.text) }];
  }
}

type Decided = Extract<Event, { type: 'caseDecided' }>;

/** By which provisions, in one line; empty where an event names none. */
function basisIn(event: Event): string {
  if (event.type === 'procedureApproved') return event.law ?? '';
  if (event.type === 'acceptanceRefused' || event.type === 'clockStopped' || isOfEnding(event)) return event.basis;
  return event.type === 'caseDecided' ? basisOf(event.paragraphs) : '';
}

type OfEnding = Extract<Event, { type: 'endingProposed' | 'caseEnded' }>;
const isOfEnding = (event: Event): event is OfEnding => event.type === 'endingProposed' || event.type === 'caseEnded';

type Opened = { texts: ReadonlyMap<Sealed, string>; departments: DepartmentNames };

function entryOf({ event, at, actor }: Happened, { texts, departments }: Opened): TimelineEntry {
  const said = sealedIn(event)
    .map(({ about, title, text }) => ({ about, ...titled(title && texts.get(title)), text: texts.get(text) ?? '' }))
    .filter(({ text }) => text !== '');
  const words = [...said, ...departmentIn(event, departments)];
  const basis = basisIn(event);
  return {
    type: event.type,
    at: at.toISOString(),
    by: actor.kind === 'person' ? 'applicant' : actor.kind,
    ...(actor.kind === 'officer' && { officer: actor.id }),
    ...(actor.department !== undefined && { department: actor.department }),
    ...('channel' in event && event.channel === 'window' && { atWindow: true as const }),
    ...(words.length > 0 && { words }),
    ...(basis !== '' && { basis }),
    ...(event.type === 'limitExtended' && { extension: extensionIn(event) }),
    ...(event.type === 'caseReviewed' && { opinion: event.opinion }),
    ...(isOfEnding(event) && { ending: { ground: event.ground, twin: event.twin } }),
    ...procedureIn(event),
    ...(event.type === 'dueRecomputed' && { moved: { from: daysIn(event.from), until: daysIn(event.due) } }),
    ...(event.type === 'acceptanceRefused' && groundIn(event)),
    ...((event.type === 'correctionReminded' || event.type === 'checkAnnounced') && { until: event.until }),
  };
}

type DueDays = { promisedOn: string | null; statutoryOn: string | null };
const daysIn = ({ promisedOn, statutoryOn }: DueDays): DueDays => ({ promisedOn, statutoryOn });

/** What kind of special procedure an event is about. */
function procedureIn(event: Event): Pick<TimelineEntry, 'procedure'> {
  if (!('kind' in event) || !('id' in event) || event.type === 'documentIssued') return {};
  return { procedure: procedureName(event.kind) };
}

type Refused = Extract<Event, { type: 'acceptanceRefused' }>;

/** None in an event from before grounds were named. */
function groundIn({ ground, on, atOnceBy }: Refused): Pick<TimelineEntry, 'nonAcceptance'> {
  if (ground === undefined) return {};
  const late = atOnceBy !== undefined && isToldLate(ground, { on: civilDate(on), by: civilDate(atOnceBy) });
  return { nonAcceptance: { ground, late } };
}

/** The department that is the right organ. */
function departmentIn(event: Event, departments: DepartmentNames): { about: string; text: string }[] {
  if ((event.type !== 'acceptanceRefused' && !isOfEnding(event)) || !event.organ || 'named' in event.organ) return [];
  const { department } = event.organ;
  return [{ about: 'organ', text: departments.get(department) ?? department }];
}

const extensionIn = ({ days, due: { promisedOn, statutoryOn } }: Extract<Event, { type: 'limitExtended' }>) => ({
  days,
  promisedOn,
  statutoryOn,
});

const titled = (title: string | undefined) => (title ? { title } : {});
