import { caseId, personId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx, Versioned } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { Applicant } from '../cases/model.ts';
import { decide } from './decide.ts';
import type { Command, Event, JointVisit, Opened, Refusal } from './model.ts';
import { projectVisit } from './projections/joint-visit-list.ts';
import { holdMembers } from './queries/joint-visits.ts';
import { jointVisitStreams } from './store/joint-visits.ts';

export type HeldVisit = Versioned<Opened> & { id: string };
type Held = Versioned<JointVisit> & { id: string };

/** One appointment as it stands, held until the transaction ends; undefined where this scope does not see it. */
export async function holdVisit(tx: Tx, id: string): Promise<HeldVisit | undefined> {
  const members = await holdMembers(tx, id);
  return members.length === 0 ? undefined : loadVisit(tx, id);
}

export async function loadVisit(tx: Tx, id: string): Promise<HeldVisit> {
  const { value, version } = await jointVisitStreams.load(tx, id);
  if (value.state === 'unproposed') throw new Error(`the joint visit ${id} is listed and was not proposed`);
  return { id, value, version };
}

export type Carrying<Other> = {
  held: Held;
  command: Command;
  actor: Actor;
  /** What belongs to it and is done where it is decided: a paper. */
  beside?: ((after: Opened) => Promise<Result<Event[], Other>>) | undefined;
};

/** Decide, append, project; the appointment as it is then. */
export async function carryOut<Other = never>(
  tx: Tx,
  { now }: Pick<CaseDeps, 'now'>,
  { held: { id, value, version }, command, actor, beside }: Carrying<Other>,
): Promise<Result<HeldVisit, Refusal | Other>> {
  const decided = decide(command, value);
  if (!decided.ok) return decided;
  const stamp = { actor, at: now() };
  const after = await jointVisitStreams.append(tx, { id, after: { value, version }, events: decided.value, stamp });
  const opened = openedIn(after.value, id);
  const more: Result<Event[], Other> = beside ? await beside(opened) : ok([]);
  if (!more.ok) return no(more.error);
  const last =
    more.value.length === 0 ? after : await jointVisitStreams.append(tx, { id, after, events: more.value, stamp });
  await projectVisit(tx, id, last.value);
  return ok({ id, value: openedIn(last.value, id), version: last.version });
}

function openedIn(current: JointVisit, id: string): Opened {
  if (current.state === 'unproposed') throw new Error(`the joint visit ${id} was never proposed`);
  return current;
}

export const caseOfMember = ({ case: id }: { case: string }) => caseId(id);

/** Whose cases are visited. */
export const applicantIn = ({ facts: { applicant } }: Opened): Applicant => ({
  ...applicant,
  person: personId(applicant.person),
});
