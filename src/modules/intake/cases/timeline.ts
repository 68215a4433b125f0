import type { CaseId } from '../../../kernel/id.ts';
import { sealed, type Sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { openActing } from './acting.ts';
import type { ActingNames, TimelineEntry } from './contract.ts';
import type { CaseDeps } from './deps.ts';
import type { Event } from './model.ts';
import { findHappened, type Happened } from './queries/timeline.ts';
import { basisOf } from './rules/decision.ts';
import { openWords } from './sealing.ts';

/** What happened to a case, with the words of officers opened. */
export async function timelineOf(tx: Tx, deps: CaseDeps, id: CaseId): Promise<TimelineEntry[]> {
  const happened = (await findHappened(tx, id)).filter(({ event }) => event.type !== 'documentIssued');
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
  return happened.map((one, index) => ({ ...entryOf(one, texts), ...whoActed(acting[index]) }));
}

const whoActed = (acting: ActingNames | null | undefined) => (acting ? { acting } : {});

type SealedWords = { about: string; title?: Sealed; text: Sealed };

/** The sealed words of an event and what they are about. */
function sealedIn(event: Event): SealedWords[] {
  switch (event.type) {
    case 'correctionAsked':
      return event.missing.map(({ key, what }) => ({ about: key, text: sealed(what) }));
    case 'acceptanceRefused':
      return [
        { about: 'reason', text: sealed(event.reason) },
        { about: 'instead', text: sealed(event.instead) },
      ];
    case 'caseReviewed':
      return [{ about: 'note', text: sealed(event.note) }, ...verdictWords(event)];
    case 'caseDecided':
      return event.paragraphs.flatMap(decidedWords);
    default:
      return [];
  }
}

type Reviewed = Extract<Event, { type: 'caseReviewed' }>;

const verdictWords = ({ materials }: Reviewed): SealedWords[] =>
  materials.map(({ key, words }) => ({ about: key, text: sealed(words) }));

/** What is said of materials stands with its verdict, and not among the words of the review. */
const spokenIn = (event: Event): SealedWords[] =>
  event.type === 'caseReviewed' ? [{ about: 'note', text: sealed(event.note) }] : sealedIn(event);

const judged = ({ materials }: Reviewed, texts: ReadonlyMap<Sealed, string>) =>
  materials.length === 0
    ? {}
    : { verdicts: materials.map((one) => ({ ...one, words: texts.get(sealed(one.words)) ?? '' })) };

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
  if (event.type === 'acceptanceRefused') return event.basis;
  return event.type === 'caseDecided' ? basisOf(event.paragraphs) : '';
}

function entryOf({ event, at, actor }: Happened, texts: ReadonlyMap<Sealed, string>): TimelineEntry {
  const words = spokenIn(event)
    .map(({ about, title, text }) => ({ about, ...titled(title && texts.get(title)), text: texts.get(text) ?? '' }))
    .filter(({ text }) => text !== '');
  const basis = basisIn(event);
  return {
    type: event.type,
    at: at.toISOString(),
    by: actor.kind === 'person' ? 'applicant' : actor.kind,
    ...(actor.kind === 'officer' && { officer: actor.id }),
    ...(actor.department !== undefined && { department: actor.department }),
    ...(words.length > 0 && { words }),
    ...(basis !== '' && { basis }),
    ...(event.type === 'caseReviewed' && { opinion: event.opinion, ...judged(event, texts) }),
  };
}

const titled = (title: string | undefined) => (title ? { title } : {});
