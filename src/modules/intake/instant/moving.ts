import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { caseId as idOf, type CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx, type Versioned } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { issueDocument, type DocumentContent, type DocumentRefusal } from '../../documents/index.ts';
import type { Stale } from '../cases/commands.ts';
import type { Asking, CaseDeps } from '../cases/deps.ts';
import type { CaseFacts } from '../cases/model.ts';
import { sealWords } from '../cases/sealing.ts';
import { loadCase } from '../cases/store/cases.ts';
import type { LicenceRefusal } from '../licences/acts.ts';
import { isConflicted } from '../post-checks/commands.ts';
import type { Erased, Matter } from '../post-checks/matter.ts';
import { decide } from './decide.ts';
import type { Command, Event, Instant, Refusal } from './model.ts';
import { project } from './projections/instant-list.ts';
import { findInstantRow } from './queries/instant.ts';
import { instantStreams } from './store/instant.ts';

export type MoveRefusal = Refusal | Erased | Stale | KeyReused | LicenceRefusal | DocumentRefusal;
export type Moved = Result<{ version: number }, MoveRefusal>;
export type Target<Wish> = { asking: Asking; id: string; wish: Wish };

export type Step = {
  tx: Tx;
  id: CaseId;
  actor: Actor;
  held: Versioned<Instant>;
  facts: CaseFacts;
  on: CivilDate;
};

type Place = Pick<Step, 'tx' | 'id' | 'actor' | 'held'>;
/** A paper that says what was decided. */
export type Paper = { matter: Matter; content: DocumentContent };

/** Decides, prints, appends, projects. Two at once: the log's key lets one through, and the other looks again. */
export async function move(
  deps: CaseDeps,
  { tx, id, actor, held, paper }: Place & { paper?: Paper },
  command: Command,
): Promise<Moved> {
  const decided = decide(command, held.value);
  if (!decided.ok) return decided;
  const papers = paper ? await issued(tx, deps, paper) : ok([]);
  if (!papers.ok) return papers;
  const past = (await instantStreams.recorded(tx, id)).map((one) => instantStreams.read(one));
  const events: Event[] = [decided.value, ...papers.value];
  const stamp = { actor, at: deps.now(), caseId: id };
  const moved = await instantStreams.append(tx, { id, after: held, events, stamp });
  await project(tx, id, [...past, ...events]);
  return ok({ version: moved.version });
}

async function issued(
  tx: Tx,
  deps: CaseDeps,
  { matter: { holder, prefix }, content }: Paper,
): Promise<Result<Event[], DocumentRefusal>> {
  const paper = await issueDocument(tx, deps.documents, { holder, prefix, content });
  return paper.ok ? ok([{ type: 'documentIssued', ...paper.value }]) : paper;
}

type Working = { permission: string; version?: number; work: (step: Step) => Promise<Moved> };

/** One step on what a machine decided, in one transaction, by whoever sees it and may. */
export const step = (
  deps: CaseDeps,
  { asking, id }: Pick<Target<unknown>, 'asking' | 'id'>,
  working: Working,
): Promise<Moved> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, async (tx): Promise<Moved> => {
    const { caller } = asking;
    const row = await findInstantRow(tx, idOf(id));
    const isOwn = caller.kind === 'person';
    if (!row || !(isOwn || deps.permits(caller, working.permission, row.department)))
      return no({ code: 'instantNotFound' });
    const held = await instantStreams.load(tx, id);
    const { version } = working;
    if (version !== undefined && held.version !== version)
      return no({ code: 'stale', expected: version, actual: held.version });
    const { value: found } = await loadCase(tx, row.id);
    if (found.state === 'unreceived') throw new Error(`a machine decided ${id}, which was never received`);
    const on = civilDateOf(deps.now());
    return working.work({ tx, id: row.id, actor: caller.actor, held, facts: found.facts, on });
  });

export const wordsOf = (deps: CaseDeps, { tx, facts: { applicant } }: Step, said: string) =>
  sealWords(deps.vault, tx, { applicant, said: said.trim() });

export async function officerOf(deps: CaseDeps, { tx, actor, facts: { applicant, number } }: Step) {
  const concerned = { officer: actor.id, facts: { ...applicant, number } };
  return { id: actor.id, conflicted: await isConflicted(tx, deps, concerned) };
}
