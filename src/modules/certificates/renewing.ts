import { v7 as uuid } from 'uuid';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import type { Calendar } from '../../kernel/working-days.ts';
import { sealed, subjectOf } from '../../platform/crypto/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Stamp } from '../../platform/log/index.ts';
import type { ActRefusal, DecisionPaper } from './acting.ts';
import { faceByLaw } from './changes.ts';
import { decide } from './decide.ts';
import type { CertificateDeps } from './deps.ts';
import type { Command, Event, Face, Refusal } from './model.ts';
import { faceOf, printNext } from './next-version.ts';
import { projectRenewals } from './projections/renewals.ts';
import { project } from './projections/versions.ts';
import { findCurrent } from './queries/versions.ts';
import { renewalWindow } from './rules/renewal.ts';
import { heldByOf, type HeldLicence } from './standing.ts';
import { certificateStreams } from './store/certificates.ts';

type Asking = { held: HeldLicence; on: CivilDate; calendar: Calendar; said: string; stamp: Stamp };

/** The holder asks for another term; `said`: what changed, in plain words, empty where nothing did. */
export async function askRenewal(
  tx: Tx,
  { vault }: Pick<CertificateDeps, 'vault'>,
  { held, on, calendar, said, stamp }: Asking,
): Promise<Result<{ request: string; inTime: boolean }, Refusal>> {
  const { row, certificate } = held;
  if (row.valid_until === null) return no({ code: 'notRenewable' });
  const request = uuid();
  const kept = said.trim() === '' ? null : await vault.sealFor(tx, subjectOf(heldByOf(row)), said.trim());
  const window = renewalWindow(row.valid_until, calendar);
  const command = { type: 'askRenewal', on, request, window, calendar: calendar.version, said: kept } as const;
  const decided = decide(command, certificate.value);
  if (!decided.ok) return decided;
  await record(tx, { held, events: decided.value, stamp });
  return ok({ request, inTime: decided.value.some((event) => event.type === 'renewalAsked' && event.inTime) });
}

type ByLaw = { held: HeldLicence; on: CivilDate; basis: string; paper: DecisionPaper; stamp: Stamp };

/** The version that stands where nobody decided before the last day, with the notice that says so. */
export async function renewByLaw(
  tx: Tx,
  deps: CertificateDeps,
  { held, on, basis, paper, stamp }: ByLaw,
): Promise<Result<{ until: CivilDate | null }, ActRefusal>> {
  const before = faceOf(held);
  if (before.until === null) return no({ code: 'notRenewable' });
  const after = faceByLaw({ ...before, until: before.until });
  const decision = { number: paper.number, basis, reason: null };
  const command = (face: Face) => decide({ type: 'renewByLaw', on, face, decision }, held.certificate.value);
  const decided = await printNext(tx, deps, { held, after, on, decision: paper.number, command });
  if (!decided.ok) return decided;
  const events: Event[] = [...decided.value, { type: 'documentIssued', kind: 'licenceDecision', ...paper }];
  await record(tx, { held, events, stamp });
  return ok({ until: after.until });
}

/** Where the holder's data were erased nobody is left to print for: the licence runs out as any other. */
export async function dropRenewal(
  tx: Tx,
  { id, on, stamp }: { id: string; on: CivilDate; stamp: Stamp },
): Promise<Result<Event[], Refusal>> {
  const row = await findCurrent(tx, id);
  if (!row) throw new Error(`there is no licence ${id}`);
  const certificate = await certificateStreams.load(tx, id);
  const command: Command = { type: 'dropRenewal', on };
  const decided = decide(command, certificate.value);
  if (decided.ok) await record(tx, { held: { id, row, certificate }, events: decided.value, stamp });
  return decided;
}

type Recording = { held: Pick<HeldLicence, 'id' | 'row' | 'certificate'>; events: readonly Event[]; stamp: Stamp };

async function record(tx: Tx, { held: { id, row, certificate }, events, stamp }: Recording): Promise<void> {
  const stamped = { ...stamp, caseId: row.case_id };
  await certificateStreams.append(tx, { id, after: certificate, events: [...events], stamp: stamped });
  await project(tx, { id, before: [row], events });
  await projectRenewals(tx, { row, events });
}

/** What the holder of a licence asked for and nobody answered yet. `said`: null where nothing changed, or his data were erased. */
export type OpenRenewal = { on: CivilDate; inTime: boolean; closes: string; said: string | null };

export async function openRenewalOf(
  tx: Tx,
  { vault }: Pick<CertificateDeps, 'vault'>,
  certificate: string,
): Promise<OpenRenewal | undefined> {
  const { value } = await certificateStreams.load(tx, certificate);
  if (value.state === 'unissued' || value.asked === null) return undefined;
  const { request, on, inTime } = value.asked;
  const events = (await certificateStreams.recorded(tx, certificate)).map((one) => certificateStreams.read(one));
  const asked = events.find((event) => event.type === 'renewalAsked' && event.request === request);
  if (asked?.type !== 'renewalAsked') throw new Error(`request ${request} has no event`);
  const [said = null] = asked.said === null ? [] : await vault.openTexts(tx, [sealed(asked.said)]);
  return { on, inTime, closes: asked.closes, said };
}
