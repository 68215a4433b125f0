import { v7 as uuid } from 'uuid';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { subjectOf } from '../../platform/crypto/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Stamp } from '../../platform/log/index.ts';
import type { PrintRefusal } from '../../platform/pdf/index.ts';
import { getDepartment, sequenceOf, type CertificateType } from '../catalogue/index.ts';
import { decide } from './decide.ts';
import type { CertificateDeps, CertificateHolder, Term } from './deps.ts';
import type { FaceText } from './face.ts';
import { initial, type Decision, type Face } from './model.ts';
import { printCertificate } from './print.ts';
import { project } from './projections/versions.ts';
import { certificateNumber, identifierOf, serialFrom, typeCodeOf } from './rules/identifier.ts';
import { certificateStreams } from './store/certificates.ts';
import { drawSerial } from './store/series.ts';

export type IssueRequest = {
  type: CertificateType;
  holder: CertificateHolder;
  text: FaceText;
  term: Term;
  on: CivilDate;
  decision: Decision;
  officer: string | null;
  stamp: Stamp;
};

/** What a case says of the licence that came of it. */
export type IssuedCertificate = { id: string; identifier: string; number: string };
export type IssueRefusal = PrintRefusal | { code: 'issuerUnknown'; department: string };

/**
 * Issues a licence inside the caller's transaction, with the decision that it rests on: both stand, or neither. The number is drawn from a
 * series without gaps, the identifier is the standard's (GB/T 36904), the PDF signed by the organ's seal.
 */
export async function issueCertificate(
  tx: Tx,
  deps: CertificateDeps,
  request: IssueRequest,
): Promise<Result<IssuedCertificate, IssueRefusal>> {
  const { type, holder, text, term, on, decision, officer, stamp } = request;
  const organ = await getDepartment(tx, holder.department);
  if (organ.uscc === undefined) return no({ code: 'issuerUnknown', department: organ.key });
  const series = { department: organ.key, type: type.id, year: Number(on.slice(0, 4)) };
  const number = certificateNumber({
    prefix: organ.documentPrefix ?? organ.shortName,
    sequence: sequenceOf(type),
    year: series.year,
    serial: await drawSerial(tx, series),
  });
  const identifier = identifierOf({
    typeCode: typeCodeOf(organ.uscc, sequenceOf(type)),
    issuer: organ.uscc,
    serial: serialFrom(deps.random(20)),
    version: 1,
  });
  const face = { ...term, text, type: type.name, number, identifier, department: organ.key, organ: organ.name.zh, on };
  const printed = await printCertificate(tx, deps, face);
  if (!printed.ok) return printed;
  const { sha256, pdf: content } = printed.value;
  const file = await deps.keep(tx, { holder, name: `${type.name}${number}.pdf`, content });
  const sealed = await deps.vault.sealFor(tx, subjectOf(holder), canonicalJson(text));
  const stood: Face = { ...term, number, identifier, sealed, sha256, file };
  const { caseId, department, person, organisation, mandate } = holder;
  const certificate = { type: type.id, department, caseId, holder: { person, organisation, mandate } };
  const decided = decide({ type: 'issue', on, certificate, face: stood, decision, officer }, initial);
  if (!decided.ok) throw new Error(`a licence cannot begin so: ${decided.error.code}`);
  const id = uuid();
  const after = { value: initial, version: 0 };
  await certificateStreams.append(tx, { id, after, events: decided.value, stamp: { ...stamp, caseId } });
  await project(tx, { id, before: [], events: decided.value });
  return ok({ id, identifier, number });
}
