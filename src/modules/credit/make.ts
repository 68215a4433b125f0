import { v7 as uuid } from 'uuid';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { caseId } from '../../kernel/id.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Stamp } from '../../platform/log/index.ts';
import { decide } from './decide.ts';
import type { RecordKind } from './rules/kinds.ts';
import { initial, type Holder, type Origin } from './model.ts';
import { project } from './projections/record-list.ts';
import { findRecordsOf } from './queries/records.ts';
import { isBarred, type Relief } from './rules/bars.ts';
import { creditStreams } from './store/records.ts';

export type Making = { holder: Holder; kind: RecordKind; origin: Origin; on: CivilDate; stamp: Stamp };

/** Records something against an applicant, in the transaction of what happened: neither stands without the other. */
export async function makeRecord(tx: Tx, { stamp, ...made }: Making): Promise<void> {
  const decision = decide({ type: 'make', ...made }, initial);
  if (!decision.ok) throw new Error(`a new credit record is refused: ${decision.error.code}`);
  const id = uuid();
  const events = [decision.value];
  const about = { ...stamp, caseId: caseId(made.origin.caseId) };
  const moved = await creditStreams.append(tx, { id, after: { value: initial, version: 0 }, events, stamp: about });
  await project(tx, { id, version: moved.version, event: decision.value });
}

/** Whether what is recorded of an applicant keeps him from a relief on a day, as far as the scope sees it: the office and he himself see all. */
export async function isKeptFrom(
  tx: Tx,
  relief: Relief,
  { holder, on }: { holder: Holder; on: CivilDate },
): Promise<boolean> {
  const standing = (await findRecordsOf(tx, holder)).filter(({ ended_on }) => ended_on === null);
  return isBarred(
    relief,
    standing.map(({ kind, made_on }) => ({ kind, on: made_on })),
    on,
  );
}
