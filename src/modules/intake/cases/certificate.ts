import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Stamp } from '../../../platform/log/index.ts';
import { findCertificateTypeOf, getDepartment, type CertificateType } from '../../catalogue/index.ts';
import { isCertificate, issueCertificate, termOf, type IssueRefusal } from '../../certificates/index.ts';
import { assignedValues, type AssignedValue, type Values } from '../../forms/index.ts';
import type { CaseDeps } from './deps.ts';
import { legalBasesOf, type Matter } from './matter.ts';
import type { Event } from './model.ts';
import { entriesOn, holderOf } from './rules/face.ts';

type Giving = {
  id: CaseId;
  matter: Matter;
  on: CivilDate;
  decision: string;
  assigned: Values;
  officer: string | null;
  stamp: Stamp;
};

/**
 * The licence that a grant gives, in the same commit as the decision that it rests on; nothing where the item ends with something else.
 * A name for several organs (各镇街) issues nothing: the town that decides writes its own paper.
 * 行政许可法 art. 39: the organ issues it with its seal; art. 44: within ten working days, which at once always is.
 */
export async function giveCertificate(
  tx: Tx,
  deps: CaseDeps,
  { id, matter, on, decision, assigned, officer, stamp }: Giving,
): Promise<Result<Event[], IssueRefusal>> {
  const type = await findCertificateTypeOf(tx, matter.facts.item.key);
  if (!type || !isCertificate(type.name)) return ok([]);
  const { department, applicant } = matter.facts;
  if ((await getDepartment(tx, department)).isCollective) return ok([]);
  const { person, organisation, mandate } = applicant;
  const issued = await issueCertificate(tx, deps.certificates, {
    type,
    holder: { caseId: id, department, person, organisation, mandate },
    text: textOf(matter, type, { decision, given: assignedValues(matter.item, assigned, on) }),
    term: termOf(validityIn(matter, type), on),
    on,
    decision: { number: decision, basis: legalBasesOf(matter.item).join('；'), reason: null },
    officer,
    stamp,
  });
  if (!issued.ok) return issued;
  const { id: certificate, identifier, number } = issued.value;
  return ok([{ type: 'certificateGiven', certificate, certificateType: type.id, identifier, number }]);
}

const validityIn = ({ item }: Matter, type: CertificateType) => type.validity ?? item.item.result.validity;

type Given = { decision: string; given: readonly AssignedValue[] };

function textOf(matter: Matter, type: CertificateType, { decision, given }: Given) {
  const { answers, applicantName } = matter.application;
  const { name: holder, code: holderCode, kind: holderKind } = holderOf(answers, applicantName);
  return {
    holder,
    holderKind,
    holderCode,
    entries: entriesOn(answers, matter.item.elements, given),
    item: matter.item.name.zh,
    decision,
    validity: validityIn(matter, type),
  };
}
