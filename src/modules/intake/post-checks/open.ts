import type { CivilDate } from '../../../kernel/civil-date.ts';
import { officerId, type CaseId } from '../../../kernel/id.ts';
import { randomDigits } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Stamp } from '../../../platform/log/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { CaseFacts } from '../cases/model.ts';
import { keepsAwayFrom } from '../cases/rules/keeping-away.ts';
import { caseStreams, loadCase } from '../cases/store/cases.ts';
import { initial, type Event } from './model.ts';
import { project } from './projections/post-check-list.ts';
import { countOpen } from './queries/post-checks.ts';
import { checkBy } from './rules/days.ts';
import { drawn, type Candidate } from './rules/draw.ts';
import { postCheckStreams } from './store/post-checks.ts';

/** The law opens it, whoever granted. */
const LAW = { kind: 'system', id: 'intake:postCheck' } as const;

export type Opening = {
  caseId: CaseId;
  /** The day of the grant. */
  on: CivilDate;
  /** Which text of a commitment was signed. */
  text: { item: string; version: number };
  withinDays: number;
};

/**
 * Opens the check of a grant on commitment, in the transaction of that grant and behind its appended decision: neither stands without the
 * other. A second one for the same case fails with the log's key.
 */
export async function openPostCheck(
  tx: Tx,
  deps: CaseDeps,
  { caseId: id, on, text, withinDays }: Opening,
): Promise<void> {
  const { value } = await loadCase(tx, id);
  if (value.state === 'unreceived') throw new Error(`case ${id} was not received and is not checked`);
  const { facts } = value;
  const decidedBy = await decidersOf(tx, id);
  const event: Event = {
    type: 'postCheckOpened',
    ...{ on, dueOn: checkBy(on, withinDays, deps.conventions()), text, decidedBy },
    ...{ number: facts.number, department: facts.department },
    item: { key: facts.item.key, version: facts.item.version },
    ...{ person: facts.applicant.person, organisation: facts.applicant.organisation },
    draw: await drawOf(tx, deps, { facts, decidedBy }),
  };
  const stamp: Stamp = { actor: LAW, at: deps.now(), caseId: id };
  const moved = await postCheckStreams.append(tx, {
    ...{ id, after: { value: initial, version: 0 }, events: [event], stamp },
  });
  await project(tx, id, moved);
}

/** Everybody who reviewed or decided the case. */
async function decidersOf(tx: Tx, id: CaseId): Promise<string[]> {
  const events = (await caseStreams.recorded(tx, id)).map((one) => caseStreams.read(one));
  const officers = events.flatMap((event) =>
    event.type === 'caseDecided' || event.type === 'caseReviewed' ? [event.officer] : [],
  );
  return [...new Set(officers)];
}

type Drawing = { facts: CaseFacts; decidedBy: readonly string[] };
type Draw = Extract<Event, { type: 'postCheckOpened' }>['draw'];

/** Null where nobody may check: a head names somebody then. */
async function drawOf(tx: Tx, deps: CaseDeps, { facts, decidedBy }: Drawing): Promise<Draw> {
  const candidates = await candidatesOf(tx, deps, { facts, decidedBy });
  const seed = Number(randomDigits(9));
  const officer = drawn(seed, candidates);
  return officer === undefined ? null : { seed, candidates, officer };
}

/** Reviewers of the department who are here, did not decide it, and have nothing to do with the applicant (公务员法 art. 76). */
async function candidatesOf(tx: Tx, deps: CaseDeps, { facts, decidedBy }: Drawing): Promise<Candidate[]> {
  const { department } = facts;
  const staff = (await deps.staffOf(tx, department)).filter(({ roles }) => roles.includes('reviewer'));
  const ids = staff.map(({ id }) => id).filter((id) => !decidedBy.includes(id));
  const away = await deps.awayUntil(tx, ids);
  const open = await countOpen(tx, department);
  const candidates: Candidate[] = [];
  for (const officer of ids.filter((id) => !away.has(id)))
    if (!(await isConflicted(tx, deps, { officer, facts }))) candidates.push({ officer, open: open.get(officer) ?? 0 });
  return candidates;
}

async function isConflicted(tx: Tx, deps: CaseDeps, { officer, facts }: { officer: string; facts: CaseFacts }) {
  const { number, applicant } = facts;
  const concerned = { people: [applicant.person], organisations: [applicant.organisation], number };
  return keepsAwayFrom(await deps.interestsOf(tx, officerId(officer)), concerned);
}
