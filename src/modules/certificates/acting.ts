import { canonicalJson } from '../../kernel/canonical-json.ts';
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
import { printCertificate } from './print.ts';
import { project } from './projections/versions.ts';
import { identifierOfVersion } from './rules/identifier.ts';
import { heldByOf, type HeldLicence } from './standing.ts';
import { certificateStreams } from './store/certificates.ts';

export type DecisionPaper = { id: string; number: string; sha256: string };

export type ActRequest = {
  /** As `holdLicence` answered it, locked. */
  held: HeldLicence;
  act: CertificateAct;
  change: FaceChange;
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
  const { held, act, on, paper, officer } = request;
  const reason = await deps.vault.sealFor(tx, subjectOf(heldByOf(held.row)), request.decision.reason);
  const decision: Decision = { number: paper.number, basis: request.decision.basis, reason };
  const decided = isRenewal(act)
    ? await renewed(tx, deps, { ...request, how: act, decision })
    : decide(commandOf(act, { on, decision, officer }), held.certificate.value);
  if (!decided.ok) return decided;
  const events: Event[] = [...decided.value, { type: 'documentIssued', kind: 'licenceDecision', ...paper }];
  const { id, row } = held;
  const stamp = { ...request.stamp, caseId: row.case_id };
  const { version } = await certificateStreams.append(tx, { id, after: held.certificate, events, stamp });
  await project(tx, { id, before: [row], events });
  return ok({ version });
}

type Acted = { on: CivilDate; decision: Decision; officer: string };

function commandOf(act: Exclude<CertificateAct, Renewal>, { on, decision, officer }: Acted) {
  if (act === 'suspended') return { type: 'suspend', on, decision, officer } as const;
  if (act === 'resumed') return { type: 'resume', on, decision, officer } as const;
  return { type: 'end', on, how: act, decision, officer } as const;
}

type Renewing = Omit<ActRequest, 'decision'> & { how: Renewal; decision: Decision };

/** The law is asked before anything is printed. */
async function renewed(
  tx: Tx,
  deps: CertificateDeps,
  { held, how, on, change, decision, officer }: Renewing,
): Promise<Result<Event[], ActRefusal>> {
  const { row, text, typeName, organ } = held;
  const before = { text, from: row.valid_from, until: row.valid_until };
  const after = changedFace(before, { how, on, change });
  if ((how === 'changed' || how === 'corrected') && saysTheSame(before, after)) return no({ code: 'nothingChanged' });
  const { number } = row;
  const identifier = identifierOfVersion(row.identifier, row.version + 1);
  const term = { from: after.from, until: after.until };
  const command = (face: Face) => decide({ type: 'renew', on, how, face, decision, officer }, held.certificate.value);
  const allowed = command({ ...term, number, identifier, sealed: '', sha256: '', file: '' });
  if (!allowed.ok) return allowed;

  const newText = { ...after.text, decision: decision.number };
  const { department } = row;
  const printing = { ...term, text: newText, type: typeName, number, identifier, department, organ, on };
  const printed = await printCertificate(tx, deps, printing);
  if (!printed.ok) return printed;
  const { pdf: content, sha256 } = printed.value;
  const holder = heldByOf(row);
  const file = await deps.keep(tx, { holder, name: `${typeName}${number}.pdf`, content });
  const sealed = await deps.vault.sealFor(tx, subjectOf(holder), canonicalJson(newText));
  return command({ ...term, number, identifier, sealed, sha256, file });
}
