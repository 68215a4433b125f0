import type { Facts, Subject } from '../../../src/modules/identity/permissions/rules/subject.ts';

/**
 * A second opinion on who may do what, written from the permission list of the brief and not from the code: one text table,
 * read cell by cell. `-` nobody; `self` the applicant in person; `firm` an agent; `held` who
 * holds the applicant's mandate for that act; `c r a s l` clerk, reviewer, approver,
 * section head, leader, each in his own right or as the deputy of one; `i` issuer; `k` cataloguer; `u` auditor; `Y S A` system, security, audit administrator; `g` broken glass; `d` drawer, let by the head; `*` any officer; `+` behind a letter: wherever.
 */
const TABLE = `
permission              | open     | own  | firm | other | officers      | deputies  | department | factor | recusal | more
public:read             | yes      | -    | -    | -     | -             | -         | -          | -      | -       | -
account:register        | yes      | -    | -    | -     | -             | -         | -          | -      | -       | -
session:manage          | yes      | -    | -    | -     | -             | -         | -          | -      | -       | -
draft:edit              | -        | self | firm | held  | -             | -         | -          | -      | -       | -
case:submit             | -        | self | firm | held  | -             | -         | -          | -      | -       | level
case:seeOwn             | -        | self | firm | held  | -             | -         | -          | -      | -       | -
case:withdraw           | -        | self | firm | held  | -             | -         | -          | -      | -       | -
case:askHearing         | -        | self | firm | held  | -             | -         | -          | -      | -       | -
case:urge               | -        | self | firm | held  | -             | -         | -          | -      | -       | -
case:seeStatus          | code     | -    | -    | -     | -             | -         | -          | -      | -       | -
counter:take            | -        | -    | -    | -     | c             | -         | yes        | -      | yes     | -
counter:correct         | -        | -    | -    | -     | c             | -         | yes        | -      | yes     | -
case:list               | -        | -    | -    | -     | c r a s l g   | c r a s l | yes        | -      | -       | -
case:read               | -        | -    | -    | -     | c r a s l g   | c r a s l | yes        | -      | -       | -
case:accept             | -        | -    | -    | -     | c             | c         | yes        | -      | yes     | -
case:askCorrection      | -        | -    | -    | -     | c             | c         | yes        | -      | yes     | -
case:refuseAcceptance   | -        | -    | -    | -     | c             | c         | yes        | -      | yes     | -
case:review             | -        | -    | -    | -     | r             | r         | yes        | -      | yes     | -
case:decide             | -        | -    | -    | -     | a             | a         | yes        | yes    | yes     | reviewer
case:extend             | -        | -    | -    | -     | l             | -         | yes        | yes    | yes     | -
case:requestProcedure   | -        | -    | -    | -     | r             | r         | yes        | -      | yes     | -
case:approveProcedure   | -        | -    | -    | -     | s l           | -         | yes        | yes    | yes     | -
case:proposeEnding      | -        | -    | -    | -     | a             | -         | yes        | yes    | yes     | -
case:confirmEnding      | -        | -    | -    | -     | a l           | -         | yes        | yes    | yes     | -
case:mend               | -        | -    | -    | -     | s l           | -         | yes        | yes    | yes     | -
task:assign             | -        | -    | -    | -     | s l           | -         | yes        | yes    | yes     | -
task:urge               | -        | -    | -    | -     | c r a s l     | -         | yes        | -      | yes     | -
paper:serve             | -        | -    | -    | -     | c a           | -         | yes        | -      | yes     | -
licence:share           | -        | self | firm | -     | -             | -         | -          | -      | -       | -
licence:renew           | -        | self | firm | -     | -             | -         | -          | -      | -       | -
licence:read            | -        | -    | -    | -     | c r a s l     | -         | yes        | -      | -       | -
licence:act             | -        | -    | -    | -     | a l           | -         | yes        | yes    | yes     | -
credit:read             | -        | -    | -    | -     | s l           | -         | yes        | -      | -       | -
credit:end              | -        | -    | -    | -     | l             | -         | yes        | yes    | yes     | -
case:export             | -        | -    | -    | -     | a s l         | -         | yes        | yes    | -       | -
issuing:handle          | -        | -    | -    | -     | i             | -         | yes        | yes    | yes     | -
issuing:balance         | -        | -    | -    | -     | i             | -         | -          | -      | -       | -
issuing:see             | -        | -    | -    | -     | i s l         | -         | -          | -      | -       | -
delivery:call           | yes      | -    | -    | -     | -             | -         | -          | -      | -       | -
figures:see             | -        | -    | -    | -     | s l           | -         | yes        | -      | -       | -
note:read               | -        | -    | -    | -     | c r a s l g   | -         | yes        | -      | yes     | -
note:write              | -        | -    | -    | -     | c r a s l     | -         | yes        | -      | yes     | -
rating:give             | -        | self | firm | held  | -             | -         | -          | -      | -       | -
rating:giveByCode       | citizen  | -    | -    | -     | -             | -         | -          | -      | -       | -
rating:offer            | -        | -    | -    | -     | c             | -         | yes        | -      | -       | -
rating:equip            | -        | -    | -    | -     | s l           | -         | yes        | yes    | -       | -
rectification:read      | -        | -    | -    | -     | s l           | -         | yes        | -      | -       | -
rectification:handle    | -        | -    | -    | -     | s l           | -         | yes        | -      | yes     | -
rectification:review    | -        | -    | -    | -     | l             | -         | yes        | yes    | yes     | -
turnedAway:register     | -        | -    | -    | -     | c             | -         | yes        | -      | yes     | -
turnedAway:read         | -        | -    | -    | -     | c s l         | -         | yes        | -      | -       | -
turnedAway:review       | -        | -    | -    | -     | s l           | -         | yes        | -      | yes     | -
turnedAway:seeOwn       | -        | self | firm | -     | -             | -         | -          | -      | -       | -
turnedAway:seeByCode    | code     | -    | -    | -     | -             | -         | -          | -      | -       | -
secondPerson:answer     | code     | -    | -    | -     | -             | -         | -          | -      | -       | -
checklist:save          | yes      | -    | -    | -     | -             | -         | -          | -      | -       | -
postCheck:read          | -        | -    | -    | -     | r s l         | -         | yes        | -      | -       | -
postCheck:check         | -        | -    | -    | -     | r             | -         | yes        | -      | yes     | -
postCheck:decide        | -        | -    | -    | -     | l             | -         | yes        | yes    | yes     | -
postCheck:answer        | -        | self | firm | -     | -             | -         | -          | -      | -       | -
case:forward            | -        | -    | -    | -     | r s           | -         | yes        | -      | yes     | -
dispute:read            | -        | -    | -    | -     | c r a s l     | -         | yes        | -      | -       | -
dispute:handle          | -        | -    | -    | -     | s l           | -         | yes        | -      | yes     | -
earlyService:answer     | -        | -    | -    | -     | r s           | -         | yes        | -      | yes     | -
case:consult            | -        | -    | -    | -     | r s           | -         | yes        | -      | yes     | -
consultation:answer     | -        | -    | -    | -     | r s           | -         | yes        | -      | yes     | -
meeting:call            | -        | -    | -    | -     | r a s         | -         | yes        | -      | yes     | -
meeting:attend          | -        | -    | -    | -     | r a s         | -         | yes        | -      | yes     | -
notice:readOwn          | -        | -    | -    | -     | c r a s l k d | -         | -          | -      | -       | -
order:read              | -        | -    | -    | -     | s l           | -         | yes        | -      | -       | -
order:issue             | -        | -    | -    | -     | l             | -         | yes        | yes    | yes     | -
order:answer            | -        | -    | -    | -     | s l           | -         | yes        | -      | yes     | -
personalData:unmask     | -        | -    | -    | -     | c r a         | c r a     | yes        | yes    | yes     | -
message:readOwn         | -        | self | firm | -     | -             | -         | -          | -      | -       | -
message:setOwn          | -        | self | firm | -     | -             | -         | -          | -      | -       | -
document:read           | -        | self | firm | held  | c r a s l g   | c r a s l | yes        | -      | -       | -
file:read               | -        | self | firm | held  | c r a s l g   | c r a s l | yes        | -      | -       | -
leave:see               | -        | -    | -    | -     | c r a s l     | -         | yes        | -      | -       | -
leave:take              | -        | -    | -    | -     | c r a s l     | -         | yes        | yes    | -       | -
leave:arrange           | -        | -    | -    | -     | s l           | -         | yes        | yes    | -       | -
catalogue:read          | -        | -    | -    | -     | *             | -         | -          | -      | -       | -
catalogue:seeMisses     | -        | -    | -    | -     | k             | -         | -          | -      | -       | -
catalogue:publish       | -        | -    | -    | -     | k             | -         | -          | yes    | -       | -
process:draw            | -        | -    | -    | -     | k             | -         | -          | -      | -       | -
process:propose         | -        | -    | -    | -     | s l k+ d      | -         | yes        | -      | -       | -
process:publish         | -        | -    | -    | -     | l k+          | -         | yes        | yes    | -       | -
process:letDraw         | -        | -    | -    | -     | l             | -         | yes        | yes    | -       | -
theme:publish           | -        | -    | -    | -     | l k+          | -         | yes        | yes    | -       | -
decision:draw           | -        | -    | -    | -     | k             | -         | -          | -      | -       | -
theme:design            | -        | -    | -    | -     | s l k+        | -         | yes        | -      | -       | -
account:manage          | -        | -    | -    | -     | Y             | -         | -          | yes    | -       | -
grant:manage            | -        | -    | -    | -     | S             | -         | -          | yes    | -       | -
audit:read              | -        | -    | -    | -     | u A           | -         | -          | yes    | -       | -
system:operate          | -        | -    | -    | -     | Y             | -         | -          | yes    | -       | -
person:seeSelf          | signedIn | -    | -    | -     | -             | -         | -          | -      | -       | -
person:correctSelf      | signedIn | -    | -    | -     | -             | -         | -          | -      | -       | -
person:exportSelf       | signedIn | -    | -    | -     | -             | -         | -          | -      | -       | -
mandate:manage          | signedIn | -    | -    | -     | -             | -         | -          | -      | -       | -
ward:manage             | signedIn | -    | -    | -     | -             | -         | -          | -      | -       | -
`;

const LETTERS: Record<string, string> = {
  clerk: 'c',
  reviewer: 'r',
  approver: 'a',
  sectionHead: 's',
  leader: 'l',
  issuer: 'i',
  cataloguer: 'k',
  auditor: 'u',
  systemAdministrator: 'Y',
  securityAdministrator: 'S',
  auditAdministrator: 'A',
  emergencyReader: 'g',
  drawer: 'd',
};

type Row = Record<
  'open' | 'own' | 'firm' | 'other' | 'officers' | 'deputies' | 'department' | 'factor' | 'recusal' | 'more',
  string
>;

const [head = '', ...lines] = TABLE.trim().split('\n');
const columns = head.split('|').map((name) => name.trim());
const rows = new Map(
  lines.map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    return [cells[0], Object.fromEntries(columns.map((name, at) => [name, cells[at]])) as Row] as const;
  }),
);

export const oraclePermissions = [...rows.keys()];

/** True when the table and the four prose rules below it let the request through. */
export function oracleAllows(subject: Subject, permission: string, facts: Facts): boolean {
  const row = rows.get(permission);
  if (row === undefined) return false;
  return opened(row, subject, facts) || asApplicant(row, subject, facts) || asOfficer(row, subject, facts);
}

function opened(row: Row, subject: Subject, facts: Facts): boolean {
  switch (row.open) {
    case 'yes':
      return true;
    case 'code':
      return facts.queryCodeMatches ?? false;
    case 'citizen':
      return subject.kind !== 'officer' && (facts.queryCodeMatches ?? false);
    case 'signedIn':
      return Boolean(subject.person);
    default:
      return false;
  }
}

function asApplicant(row: Row, subject: Subject, { applicant, item, mandate, requiredLevel = 0 }: Facts): boolean {
  if (subject.kind !== 'person' || !applicant) return false;
  if (row.more === 'level' && subject.level < requiredLevel) return false;
  if (row.recusal === 'yes') return false;
  const inPerson = !subject.organisations.length && !applicant.organisation && applicant.person === subject.person;
  if (row.own === 'self' && inPerson) return true;
  if (row.other === 'held' && !subject.organisations.length && !applicant.organisation && mandate && item) {
    for (const held of subject.mandates ?? []) {
      const reaches = held.items === 'all' || held.items.includes(item);
      if (held.id === mandate.id && held.principal === applicant.person && reaches && held.acts.includes(mandate.act))
        return true;
    }
  }
  if (row.firm !== 'firm' || !applicant.organisation || !subject.organisations.includes(applicant.organisation))
    return false;
  for (const { role, items = [] } of subject.grants) {
    if (role === 'agent' && item && (items === 'all' || items.includes(item))) return true;
  }
  return false;
}

function asOfficer(row: Row, subject: Subject, facts: Facts): boolean {
  if (subject.kind !== 'officer') return false;
  if (!subject.secondFactor && (row.factor === 'yes' || subject.secondFactorPolicy === 'compulsory')) return false;
  if (row.recusal === 'yes' && facts.conflictOfInterest) return false;
  if (row.more === 'reviewer' && subject.officer && (facts.reviewers ?? []).includes(subject.officer)) return false;
  for (const { role, departments, behalfOf } of subject.grants) {
    const letter = LETTERS[role];
    if (behalfOf !== undefined) {
      const meant = facts.inSteadOf === undefined || facts.inSteadOf === behalfOf;
      const handed = letter !== undefined && row.deputies.split(' ').includes(letter);
      const here = facts.department !== undefined && (departments === 'all' || departments.includes(facts.department));
      if (meant && handed && here) return true;
      continue;
    }
    if (letter !== undefined && row.officers.split(' ').includes(`${letter}+`)) return true;
    const named =
      letter !== undefined && (row.officers.split(' ').includes(letter) || (row.officers === '*' && letter !== 'g'));
    const placed =
      row.department !== 'yes' ||
      (facts.department !== undefined && (departments === 'all' || departments.includes(facts.department)));
    if (named && placed) return true;
  }
  return false;
}
