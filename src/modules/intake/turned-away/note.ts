// Noes that are not written at the counter: a case that was not accepted, and a sheet that was thrown away.
import { v7 as uuid } from 'uuid';
import { civilDate, civilDateOf } from '../../../kernel/civil-date.ts';
import { caseId, type CaseId, type PersonId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { defineFollower, idIn, type Actor, type Follower } from '../../../platform/log/index.ts';
import { caseStreams } from '../cases/store/cases.ts';
import type { Today, TurnedAwayDeps } from './deps.ts';
import { projectRegistered, type Registration } from './projections/turned-away-list.ts';
import { reviewBy } from './rules/limits.ts';
import { sealedFor } from './sealing.ts';
import { turnedAwayStreams } from './store/turned-away.ts';

type Noted = { id: string; event: Registration; actor: Actor; at: Date };

/** What was noted already is not noted twice. */
async function note(tx: Tx, { id, event, actor, at }: Noted): Promise<void> {
  const after = await turnedAwayStreams.load(tx, id);
  if (after.version > 0) return;
  const moved = await turnedAwayStreams.append(tx, { id, after, events: [event], stamp: { actor, at } });
  await projectRegistered(tx, id, { ...moved, event });
}

const unsaid = { asked: null, demanded: null, counter: null, query: null } as const;

const NOTES = { kind: 'system', id: 'intake:turnedAway' } as const;
const refused = caseStreams.only('acceptanceRefused');

/** Every decision not to accept a case stands in the list too, once: under the id of the case, which is not accepted only once. */
export const noteRefusals = (deps: Today): Follower =>
  defineFollower({
    name: 'intake.turnedAway',
    handles: [refused],
    // What was refused before there was a review has no last day for it.
    begins: 'now',
    react: async (tx, events) => {
      for (const { event, recorded } of events) {
        const id = caseId(idIn(recorded.stream));
        const { value } = await caseStreams.load(tx, id);
        if (value.state === 'unreceived') throw new Error(`case ${id} was refused and was not received`);
        const { number, item, department, applicant } = value.facts;
        const name = await applicantNameIn(tx, id);
        const on = civilDate(event.on);
        const registration: Registration = {
          ...unsaid,
          ...{ type: 'personTurnedAway', origin: 'case', on, reviewBy: reviewBy(on, deps.conventions()) },
          ...{ officer: event.officer, department, item, reason: 'notAccepted', words: event.reason },
          who: { person: applicant.person, organisation: applicant.organisation },
          path: [{ kind: 'other', text: event.instead }],
          ...{ name, hall: null, number, caseId: id },
        };
        await note(tx, { id, event: registration, actor: NOTES, at: recorded.at });
      }
    },
  });

/** As it was sealed when the application came. */
async function applicantNameIn(tx: Tx, id: CaseId): Promise<string | null> {
  const events = (await caseStreams.recorded(tx, id)).map((one) => caseStreams.read(one));
  return events.find((event) => event.type === 'caseSubmitted')?.applicantName ?? null;
}

export type Discarded = {
  actor: Actor;
  officer: string;
  person: PersonId;
  department: string;
  hall: string | null;
  item: { key: string; version: number };
  /** As the clerk says them. */
  reason: string;
  instead: string;
};

/** A sheet that a clerk throws away may be a no that nobody wrote down: a head looks at it. In the transaction that throws it away. */
export async function noteDiscarded(
  tx: Tx,
  deps: Today & Pick<TurnedAwayDeps, 'vault' | 'nameOf'>,
  discarded: Discarded,
): Promise<void> {
  const { actor, officer, person, department, hall, item, reason, instead } = discarded;
  const on = civilDateOf(deps.now());
  const who = { person, organisation: null };
  const id = uuid();
  const seal = (text: string) => deps.vault.sealFor(tx, sealedFor(id, who), text.trim());
  const name = await seal(await deps.nameOf(tx, who));
  const event: Registration = {
    ...unsaid,
    ...{ type: 'personTurnedAway', origin: 'sheet', on, reviewBy: reviewBy(on, deps.conventions()) },
    ...{ officer, department, item, reason: 'discarded', words: await seal(reason), hall },
    path: [{ kind: 'other', text: await seal(instead) }],
    ...{ who, name, number: null, caseId: null },
  };
  await note(tx, { id, event, actor, at: deps.now() });
}
