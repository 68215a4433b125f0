import { civilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { defineFollower, idIn, type Follower, type Stamp } from '../../../platform/log/index.ts';
import { caseId } from '../../../kernel/id.ts';
import { parcelStreams } from '../../delivery/index.ts';
import type { IssuingDeps } from '../deps.ts';
import { decide } from './decide.ts';
import type { Command, ResultFacts } from './model.ts';
import { holdJoint } from '../joint/store/joint.ts';
import { evolve } from './evolve.ts';
import { findInParcel } from './queries/results.ts';
import { dueOf } from './rules/delivery.ts';
import { record } from './store/append.ts';
import { holdBeginning, holdResult } from './store/results.ts';

export type Concluded = Omit<ResultFacts, 'dueOn' | 'provisional'>;

/** What a decision gives out is a result from then on: once for each case, however often it is told. */
export async function registerResult(
  tx: Tx,
  { conventions, themes }: Pick<IssuingDeps, 'conventions' | 'themes'>,
  { id, concluded, stamp }: { id: CaseId; concluded: Concluded; stamp: Stamp },
): Promise<void> {
  const theme = await themes.ofCase(tx, id);
  const wish = theme === undefined ? undefined : (await holdJoint(tx, theme)).value.choice?.wish;
  const after = await holdBeginning(tx, id);
  if (after.value.state !== 'awaited') return;
  const { holder, department, decidedOn: on } = concluded;
  // What was said of this very case stands; else what was said of all results of its theme.
  const wanted = after.version > 0 || !wish ? [] : [{ type: 'deliveryChosen', on, wish, holder, department } as const];
  const facts = { ...concluded, ...dueOf(on, conventions()) };
  const decided = decide({ type: 'register', on, facts }, wanted.reduce(evolve, after.value));
  if (!decided.ok) throw new Error(`the result of a case cannot begin: ${decided.error.code}`);
  await record(tx, { id, after, events: [...wanted, ...decided.value], stamp });
}

const FOLLOWS = { kind: 'system', id: 'issuing:parcels' } as const;

const ends = parcelStreams.only('parcelRefused', 'parcelDelivered', 'parcelReturned');

/** What the courier says of a parcel is what becomes of the result in it. */
export const followParcels = (): Follower =>
  defineFollower({
    name: 'issuing.parcels',
    handles: [ends],
    react: async (tx, events) => {
      for (const { event, recorded } of events) {
        const parcel = idIn(recorded.stream);
        if (recorded.caseId === null) continue;
        const ordered = caseId(recorded.caseId);
        // Results of a theme go in one parcel, which was ordered for the first of them.
        for (const id of new Set([...(await findInParcel(tx, parcel)), ordered])) {
          const command: Command = { type: event.type, on: civilDate(event.on), parcel, lead: id === ordered };
          await followOne(tx, id, { command, at: recorded.at });
        }
      }
    },
  });

async function followOne(tx: Tx, id: CaseId, { command, at }: { command: Command; at: Date }): Promise<void> {
  const after = await holdResult(tx, id);
  if (!after) return;
  const decided = decide(command, after.value);
  if (decided.ok && decided.value.length > 0)
    await record(tx, { id, after, events: decided.value, stamp: { actor: FOLLOWS, at } });
}
