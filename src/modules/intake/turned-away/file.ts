import { personId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { OpenFile } from '../../../platform/files/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { TurnedAwayFile } from './contract.ts';
import type { TurnedAwayDeps } from './deps.ts';
import type { TurnedAway } from './model.ts';
import { openTurnedAwayPaper } from './paper.ts';
import { findTurnedAway } from './queries/turned-away.ts';
import { REGISTER } from './matter.ts';
import { isConflicted, REVIEW } from './review.ts';
import { turnedAwayStreams, type TurnedAwayRow } from './store/turned-away.ts';
import { tellOf, type Told } from './told.ts';

type Asked = { caller: Caller; id: string };
type Unseen = { code: 'noNotFound' | 'conflictOfInterest' };

/** A no as the office sees it: whoever reviews it, and who wrote it. That somebody's words were read is written down. */
export const openTurnedAwayFile = (
  deps: TurnedAwayDeps,
  { caller, id }: Asked,
): Promise<Result<TurnedAwayFile, Unseen>> =>
  deps.db.within(caller.scope, async (tx): Promise<Result<TurnedAwayFile, Unseen>> => {
    const seen = await see(tx, deps, { caller, id });
    if (!seen.ok) return seen;
    const { row, value } = seen.value;
    await writeDown(tx, deps, { caller, row });
    const told = await tellOf(tx, deps, row);
    return ok({
      ...told.said,
      ...(await aboutOf(tx, deps, { row, told })),
      acts: actsOf(deps, { caller, row, value }),
    });
  });

/** The paper as it was given to the person. */
export const openFilePaper = (deps: TurnedAwayDeps, { caller, id }: Asked): Promise<OpenFile | undefined> =>
  deps.db.within(caller.scope, async (tx) => {
    const seen = await see(tx, deps, { caller, id });
    if (!seen.ok) return undefined;
    await writeDown(tx, deps, { caller, row: seen.value.row });
    return openTurnedAwayPaper(tx, deps, id);
  });

type Seen = { row: TurnedAwayRow; value: Exclude<TurnedAway, { state: 'unregistered' }> };

async function see(tx: Tx, deps: TurnedAwayDeps, { caller, id }: Asked): Promise<Result<Seen, Unseen>> {
  const row = await findTurnedAway(tx, id);
  if (!row || !(row.officer === caller.actor.id || deps.permits(caller, REVIEW, row.department)))
    return no({ code: 'noNotFound' });
  const { value } = await turnedAwayStreams.load(tx, id);
  if (value.state === 'unregistered') throw new Error(`no ${id} is listed and was not registered`);
  return (await isConflicted(tx, deps, { caller, known: value }))
    ? no({ code: 'conflictOfInterest' })
    : ok({ row, value });
}

async function writeDown(tx: Tx, deps: TurnedAwayDeps, { caller, row }: { caller: Caller; row: TurnedAwayRow }) {
  if (row.person === null) return;
  await deps.recordRead(tx, caller, { person: personId(row.person), what: 'turnedAway', why: 'handling' });
}

async function aboutOf(tx: Tx, deps: TurnedAwayDeps, { row, told }: { row: TurnedAwayRow; told: Told }) {
  const { reviewed, takenIn } = told;
  const names = await deps.officerNames(
    tx,
    [reviewed, takenIn].flatMap((event) => (event ? [event.officer] : [])),
  );
  const nameOf = (officer: string) => names.get(officer) ?? null;
  return {
    who: told.name,
    known: row.person !== null,
    caseId: row.case_id,
    reviewer: reviewed ? { id: reviewed.officer, name: nameOf(reviewed.officer) } : null,
    takenIn: takenIn ? { by: nameOf(takenIn.officer), on: takenIn.on, caseNumber: takenIn.caseNumber } : null,
  };
}

/** What this officer may do as it stands. */
function actsOf(
  { permits }: TurnedAwayDeps,
  { caller, row, value }: Seen & { caller: Caller },
): TurnedAwayFile['acts'] {
  const reviews = value.state === 'awaitingReview' && value.officer !== caller.actor.id;
  if (reviews && permits(caller, REVIEW, row.department)) return ['review'];
  return value.state === 'overturned' && permits(caller, REGISTER, row.department) ? ['takeIn'] : [];
}
