import { sql } from 'kysely';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area, CaseId, OfficerId } from '../../../../kernel/id.ts';
import type { Schema as Tables, Tx, Versioned } from '../../../../platform/database/index.ts';
import { Streams, type Stamp } from '../../../../platform/log/index.ts';
import type { Act, Role } from '../../definition/work/facts.ts';
import { schemas, type Event } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Opinion, type Run, type TaskState } from '../model.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'process.run': {
      area: Area;
      case_id: CaseId;
      item: string;
      model_version: number;
      department: string;
      status: 'running' | 'ended';
    };
    'process.task': {
      area: Area;
      case_id: CaseId;
      task: string;
      item: string;
      node: string;
      name: string;
      act: Act;
      role: Role;
      department: string;
      section: string | null;
      state: TaskState;
      holder: OfficerId | null;
      lent_by: OfficerId | null;
      opened_at: Date;
      started_at: Date | null;
      due_on: CivilDate | null;
      done_at: Date | null;
      done_by: OfficerId | null;
      opinion: Opinion | null;
    };
    'process.timer': { area: Area; case_id: CaseId; token: number; element: string; due_at: Date };
    'process.wait': {
      area: Area;
      case_id: CaseId;
      token: number;
      element: string;
      kind: 'message' | 'signal';
      name: string;
      department: string;
      since: Date;
    };
    'process.incident': {
      area: Area;
      case_id: CaseId;
      token: number;
      element: string;
      code: string;
      department: string;
      at: Date;
    };
  }
}

export type TaskRow = Tables['process.task'];

export const runStreams = new Streams<Run, Event>({ name: 'process.run', schemas, upcasts: {}, initial, evolve });

/**
 * The run of a case, held until the transaction ends: two who finish parallel tasks at the same moment come one after the other, and the
 * second sees what the first one did.
 */
export async function holdRun(tx: Tx, id: CaseId): Promise<Versioned<Run>> {
  await sql`select from process.run where area = ${tx.scope.area} and case_id = ${id} for update`.execute(tx);
  return runStreams.load(tx, id);
}

/** The run of a case to look at; `unbegun` when there is none. */
export const loadRun = (tx: Tx, id: CaseId): Promise<Versioned<Run>> => runStreams.load(tx, id);

export type RunAppend = { id: CaseId; after: Versioned<Run>; events: readonly Event[]; stamp: Stamp };

export const appendRun = (tx: Tx, { id, after, events, stamp }: RunAppend): Promise<Versioned<Run>> =>
  runStreams.append(tx, { id, after, events, stamp: { ...stamp, caseId: id } });
