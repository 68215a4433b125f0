import type { CivilDate } from '../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { subjectOf } from '../../platform/crypto/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Stamp } from '../../platform/log/index.ts';
import type { PrintRefusal } from '../../platform/pdf/index.ts';
import { changedFace, saysTheSame, type FaceChange } from './changes.ts';
import { decide } from './decide.ts';
import type { CertificateDeps } from './deps.ts';
import {
  isRenewal,
  type CertificateAct,
  type Decision,
  type Event,
  type Face,
  type Refusal,
  type Renewal,
} from './model.ts';
import { faceOf, printNext } from './next-version.ts';
import { projectRenewals } from './projections/renewals.ts';
import { project } from './projections/versions.ts';
import type { Cause } from './rules/causes.ts';
import { heldByOf, type HeldLicence } from './standing.ts';
import { certificateStreams } from './store/certificates.ts';

export type DecisionPaper = { id: string; number: string; sha256: string };

export type ActRequest = {
  /** As `holdLicence` answered it, locked. */
  held: HeldLicence;
  act: CertificateAct;
  change: FaceChange;
  /** Of the law's list, where the act has one. */
  cause: Cause | null;
  on: CivilDate;
  /** `reason` in plain words; sealed here. */
  decision: { basis: string; reason: string };
  paper: DecisionPaper;
  officer: string;
  stamp: Stamp;
};

export type ActRefusal = Refusal | PrintRefusal;

/**
 * What an organ decided on a licence, inside the caller's transaction and with the paper of the decision: it is suspended, holds again,
 * ends, or stands in a new version with the same number and serial.
 */
export async function actOnCertificate(
  tx: Tx,
  deps: CertificateDeps,
  request: ActRequest,
): Promise<Result<{ version: number }, ActRefusal>> {
  const { held, act, cause, on, paper, officer } = request;
  const reason = await deps.vault.sealFor(tx, subjectOf(heldByOf(held.row)), request.decision.reason);
  const decision: Decision = { number: paper.number, basis: request.decision.basis, reason };
  const decided = isRenewal(act)
    ? await renewed(tx, deps, { ...request, how: act, decision })
    : decide(commandOf(act, { on, cause, decision, officer }), held.certificate.value);
  if (!decided.ok) return decided;
  const events: Event[] = [...decided.value, { type: 'documentIssued', kind: 'licenceDecision', ...paper }];
  const { id, row } = held;
  const stamp = { ...request.stamp, caseId: row.case_id };
  const { version } = await certificateStreams.append(tx, { id, after: held.certificate, events, stamp });
  await project(tx, { id, before: [row], events });
  await projectRenewals(tx, { row, events });
  return ok({ version });
}

type Acted = { on: CivilDate; cause: Cause | null; decision: Decision; officer: string };

function commandOf(act: Exclude<CertificateAct, Renewal>, { on, cause, decision, officer }: Acted) {
  if (act === 'suspended') return { type: 'suspend', on, decision, officer } as const;
  if (act === 'resumed') return { type: 'resume', on, decision, officer } as const;
  if (act === 'renewalRefused') return { type: 'refuseRenewal', on, decision, officer } as const;
  return { type: 'end', on, how: act, cause, decision, officer } as const;
}

type Renewing = Omit<ActRequest, 'decision'> & { how: Renewal; decision: Decision };

function renewed(
  tx: Tx,
  deps: CertificateDeps,
  { held, how, on, change, decision, officer }: Renewing,
): Promise<Result<Event[], ActRefusal>> | Result<Event[], ActRefusal> {
  const before = faceOf(held);
  const after = changedFace(before, { how, on, change });
  if ((how === 'changed' || how === 'corrected') && saysTheSame(before, after)) return no({ code: 'nothingChanged' });
  const command = (face: Face) => decide({ type: 'renew', on, how, face, decision, officer }, held.certificate.value);
  return printNext(tx, deps, { held, after, on, decision: decision.number, command });
}
