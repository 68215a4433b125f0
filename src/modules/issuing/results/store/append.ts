import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx, Versioned } from '../../../../platform/database/index.ts';
import type { Stamp } from '../../../../platform/log/index.ts';
import type { Event, IssuedResult } from '../model.ts';
import { projectMovements } from '../projections/movements.ts';
import { project } from '../projections/result-list.ts';
import { resultStreams } from './results.ts';

export type ResultAppend = { id: CaseId; after: Versioned<IssuedResult>; events: readonly Event[]; stamp: Stamp };

/** Appends, and brings both tables up to date, in one transaction. */
export async function record(tx: Tx, { id, after, events, stamp }: ResultAppend): Promise<Versioned<IssuedResult>> {
  const moved = await resultStreams.append(tx, { id, after, events, stamp: { ...stamp, caseId: id } });
  await project(tx, { id, isNew: after.version === 0, events });
  await projectMovements(tx, { id, after: after.version, events });
  return moved;
}
