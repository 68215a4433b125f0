import type { CivilDate } from '../../../kernel/civil-date.ts';
import { sealed, type Sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { Event } from '../cases/model.ts';
import { openWords } from '../cases/sealing.ts';
import type { ProcedureView } from './contract.ts';

type Of<Type extends Event['type']> = Extract<Event, { type: Type }>;
type Told = {
  asked: Of<'procedureRequested'>;
  approved?: Of<'procedureApproved'>;
  rejected?: Of<'procedureRejected'>;
  ended?: Of<'procedureEnded'>;
  overran?: Of<'procedureOverran'>;
};

/** What the log says of each special procedure of a case, in the order in which they were asked for. */
function toldOf(events: readonly Event[]): Told[] {
  const told = new Map<string, Told>();
  const add = (id: string, more: Partial<Told>) => {
    const before = told.get(id);
    if (before) told.set(id, { ...before, ...more });
  };
  for (const event of events) {
    if (event.type === 'procedureRequested') told.set(event.id, { asked: event });
    else if (event.type === 'procedureApproved') add(event.id, { approved: event });
    else if (event.type === 'procedureRejected') add(event.id, { rejected: event });
    else if (event.type === 'procedureEnded') add(event.id, { ended: event });
    else if (event.type === 'procedureOverran') add(event.id, { overran: event });
  }
  return [...told.values()];
}

type Looking = {
  events: readonly Event[];
  today: CivilDate;
  /** The case is decided or withdrawn. */
  isOver: boolean;
  /** Who looks, where it is an officer: he sees what is only asked for, and by whom. */
  officer: string | undefined;
};

/** The special procedures of a case, for its file; an applicant sees those of which he was told. */
export async function procedureViews(tx: Tx, deps: CaseDeps, looking: Looking): Promise<ProcedureView[]> {
  const told = toldOf(looking.events).filter(({ approved }) => looking.officer !== undefined || approved !== undefined);
  if (told.length === 0) return [];
  const words = [...new Set(told.flatMap(sealedIn))];
  const opened = await openWords(deps.vault, tx, words);
  const texts = new Map<string, string>(words.map((word, place) => [word, opened[place] ?? '']));
  const officers = looking.officer === undefined ? [] : told.flatMap(officersIn);
  const names = await deps.officerNames(tx, [...new Set(officers)]);
  return told.map((one) => viewOf(one, { ...looking, texts, names }));
}

const sealedIn = ({ asked, rejected, ended }: Told): Sealed[] =>
  [asked.reason, asked.content, rejected?.reason, ended?.result, ended?.papers].flatMap((word) =>
    word ? [sealed(word)] : [],
  );

const officersIn = ({ asked, approved }: Told) => [asked.officer, approved?.officer].flatMap((id) => (id ? [id] : []));

type Words = { texts: ReadonlyMap<string, string>; names: ReadonlyMap<string, string> };

function viewOf(told: Told, looking: Looking & Words): ProcedureView {
  const { asked, approved, rejected, ended, overran } = told;
  const { texts, names, officer } = looking;
  const text = (word: string | null | undefined) => (word ? (texts.get(word) ?? '') : null);
  const name = (id: string | null | undefined) => (id && officer !== undefined ? (names.get(id) ?? null) : null);
  const { id, kind, basis, limit } = asked;
  return {
    ...{ id, kind, basis, limit, requestedOn: asked.on },
    state: stateOf(told, looking),
    reason: text(asked.reason) ?? '',
    content: text(asked.content) ?? '',
    law: approved?.law ?? null,
    startsOn: approved?.startsOn ?? asked.startsOn,
    dueOn: approved?.dueOn ?? null,
    overranOn: overran?.on ?? null,
    endedOn: ended?.endedOn ?? rejected?.on ?? null,
    result: text(ended?.result),
    papers: text(ended?.papers),
    rejection: officer === undefined ? null : text(rejected?.reason),
    requester: name(asked.officer),
    approver: name(approved?.officer),
    isMine: officer !== undefined && asked.officer === officer,
  };
}

function stateOf({ approved, rejected, ended }: Told, { today, isOver }: Looking): ProcedureView['state'] {
  if (rejected) return 'rejected';
  if (ended) return 'ended';
  if (isOver) return 'lapsed';
  if (!approved) return 'requested';
  return approved.startsOn > today ? 'waiting' : 'running';
}
