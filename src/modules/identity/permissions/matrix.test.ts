import { describe, expect, test } from 'vitest';
import { decidePermission } from './rules.ts';
import type { Permission } from './rules/permission.ts';
import { ROLES, type Role } from './rules/role.ts';
import type { Facts, Subject } from './rules/subject.ts';

const WHO = ['nobody', 'mandatary', ...ROLES] as const;

/** Somebody with one role, in the department `health` or for the organisation `o-1`, at level 2, with second factor. */
function holder(role: Role | 'nobody' | 'mandatary'): Subject {
  const nobody: Subject = {
    kind: 'anonymous',
    organisations: [],
    grants: [],
    level: 0,
    secondFactor: true,
    secondFactorPolicy: 'offered',
  };
  const signedIn = { ...nobody, person: 'p-1', level: 2 as const };
  switch (role) {
    case 'nobody':
      return nobody;
    case 'mandatary':
      return {
        ...signedIn,
        kind: 'person',
        person: 'p-9',
        mandates: [{ id: 'm-1', principal: 'p-1', items: ['baths'], acts: ['submit'] }],
      };
    case 'person':
      return { ...signedIn, kind: 'person' };
    case 'agent':
      return {
        ...signedIn,
        kind: 'person',
        organisations: ['o-1'],
        grants: [{ role, departments: [], items: ['baths'] }],
      };
    default:
      return { ...signedIn, kind: 'officer', officer: 'f-1', grants: [{ role, departments: ['health'] }] };
  }
}

const matterOf = ({ organisations: [organisation] }: Subject): Facts => ({
  department: 'health',
  item: 'baths',
  applicant: { person: 'p-1', ...(organisation && { organisation }) },
  mandate: { id: 'm-1', act: 'submit' },
  reviewers: ['f-2'],
  requiredLevel: 2,
  queryCodeMatches: true,
});

type Question = (subject: Subject) => [Subject, Facts | 'atTheDoor'];
type Situation =
  | 'own'
  | 'door'
  | 'elsewhere'
  | 'beyond'
  | 'otherMandate'
  | 'conflict'
  | 'reviewed'
  | 'bare'
  | 'compulsory'
  | 'low'
  | 'code'
  | 'unknown';

/** Own department, own matter, everything proven; then one thing at a time is otherwise. */
const SITUATIONS: Record<Situation, Question> = {
  own: (subject) => [subject, matterOf(subject)],
  door: (subject) => [subject, 'atTheDoor'],
  elsewhere: (subject) => [
    subject,
    {
      ...matterOf(subject),
      department: 'market',
      applicant: { person: 'p-2', ...(subject.organisations.length > 0 && { organisation: 'o-2' }) },
    },
  ],
  beyond: (subject) => [subject, { ...matterOf(subject), mandate: { id: 'm-1', act: 'withdraw' } }],
  otherMandate: (subject) => [subject, { ...matterOf(subject), mandate: { id: 'm-2', act: 'submit' } }],
  conflict: (subject) => [subject, { ...matterOf(subject), conflictOfInterest: 'ownCase' }],
  reviewed: (subject) => [subject, { ...matterOf(subject), reviewers: ['f-1'] }],
  bare: (subject) => [{ ...subject, secondFactor: false }, matterOf(subject)],
  compulsory: (subject) => [{ ...subject, secondFactor: false, secondFactorPolicy: 'compulsory' }, matterOf(subject)],
  low: (subject) => [{ ...subject, level: 1 }, matterOf(subject)],
  code: (subject) => [subject, { ...matterOf(subject), queryCodeMatches: false }],
  unknown: (subject) => [subject, {}],
};

const everybody = WHO.join(' ');
const signedIn = ['mandatary', ...ROLES].join(' ');
const applicants = 'person agent';
const forOthers = `mandatary ${applicants}`;
const caseOfficers = 'clerk reviewer approver sectionHead leader emergencyReader';
const officers =
  'clerk reviewer approver sectionHead leader issuer cataloguer auditor systemAdministrator securityAdministrator auditAdministrator';

type Row = { may: string } & Partial<Record<Situation, string>>;
const owning: Row = { may: applicants, elsewhere: '', unknown: '' };
const beyondMandate = { beyond: applicants, otherMandate: applicants };
const applying: Row = { may: forOthers, door: forOthers, elsewhere: '', unknown: '', ...beyondMandate };
const looking: Row = { may: caseOfficers, elsewhere: '', compulsory: '', unknown: '' };
const reading: Row = {
  ...{ may: `${forOthers} ${caseOfficers}`, elsewhere: '', compulsory: forOthers, unknown: '' },
  ...{ beyond: `${applicants} ${caseOfficers}`, otherMandate: `${applicants} ${caseOfficers}` },
};
const handling = (may: string): Row => ({ may, elsewhere: '', conflict: '', compulsory: '', unknown: '' });
const weighty = (may: string): Row => ({ may, bare: '', compulsory: '' });

/** Who may in the plain situation (and at the door), then who is left where something is otherwise. */
const MATRIX: Record<Permission, Row> = {
  'public:read': { may: everybody },
  'account:register': { may: everybody },
  'session:manage': { may: everybody },
  'draft:edit': applying,
  'case:submit': { ...applying, low: '' },
  'case:seeOwn': applying,
  'case:askHearing': applying,
  'case:urge': applying,
  'case:withdraw': applying,
  'case:seeStatus': { may: everybody, code: '', unknown: '' },
  'counter:take': handling('clerk'),
  'counter:correct': handling('clerk'),
  'case:list': looking,
  'case:read': looking,
  'case:accept': handling('clerk'),
  'case:askCorrection': handling('clerk'),
  'case:refuseAcceptance': handling('clerk'),
  'case:review': handling('reviewer'),
  'case:decide': { ...handling('approver'), reviewed: '', bare: '' },
  'case:extend': { ...handling('leader'), bare: '' },
  'case:requestProcedure': handling('reviewer'),
  'case:approveProcedure': { ...handling('sectionHead leader'), bare: '' },
  'case:proposeEnding': { ...handling('approver'), bare: '' },
  'case:confirmEnding': { ...handling('approver leader'), bare: '' },
  'case:mend': { ...handling('sectionHead leader'), bare: '' },
  'task:assign': { ...handling('sectionHead leader'), bare: '' },
  'task:urge': handling('clerk reviewer approver sectionHead leader'),
  'paper:serve': handling('clerk approver'),
  'licence:share': { ...owning, door: forOthers },
  'licence:renew': { ...owning, door: forOthers },
  'licence:read': { may: 'clerk reviewer approver sectionHead leader', elsewhere: '', compulsory: '', unknown: '' },
  'licence:act': { ...handling('approver leader'), bare: '' },
  'credit:read': { may: 'sectionHead leader', elsewhere: '', compulsory: '', unknown: '' },
  'credit:end': { ...handling('leader'), bare: '' },
  'case:export': { may: 'approver sectionHead leader', elsewhere: '', bare: '', compulsory: '', unknown: '' },
  'issuing:handle': { ...handling('issuer'), bare: '' },
  'issuing:balance': { may: 'issuer', compulsory: '' },
  'issuing:see': { may: 'sectionHead leader issuer', compulsory: '' },
  'delivery:call': { may: everybody },
  'figures:see': { may: 'sectionHead leader', elsewhere: '', compulsory: '', unknown: '' },
  'note:read': { ...looking, conflict: '' },
  'note:write': handling('clerk reviewer approver sectionHead leader'),
  'rating:give': applying,
  'rating:giveByCode': { may: 'nobody mandatary person agent', code: '', unknown: '' },
  'rating:offer': { may: 'clerk', elsewhere: '', compulsory: '', unknown: '' },
  'rating:equip': { ...weighty('sectionHead leader'), elsewhere: '', unknown: '' },
  'rectification:read': { may: 'sectionHead leader', elsewhere: '', compulsory: '', unknown: '' },
  'rectification:handle': handling('sectionHead leader'),
  'rectification:review': { ...handling('leader'), bare: '' },
  'turnedAway:register': handling('clerk'),
  'turnedAway:read': { may: 'clerk sectionHead leader', elsewhere: '', compulsory: '', unknown: '' },
  'turnedAway:review': handling('sectionHead leader'),
  'turnedAway:seeOwn': { ...owning, door: forOthers },
  'turnedAway:seeByCode': { may: everybody, code: '', unknown: '' },
  'secondPerson:answer': { may: everybody, code: '', unknown: '' },
  'checklist:save': { may: everybody },
  'postCheck:read': { may: 'reviewer sectionHead leader', elsewhere: '', compulsory: '', unknown: '' },
  'postCheck:check': handling('reviewer'),
  'postCheck:decide': { ...handling('leader'), bare: '' },
  'postCheck:answer': { ...owning, door: forOthers },
  'case:forward': handling('reviewer sectionHead'),
  'dispute:read': { may: 'clerk reviewer approver sectionHead leader', elsewhere: '', compulsory: '', unknown: '' },
  'dispute:handle': handling('sectionHead leader'),
  'earlyService:answer': handling('reviewer sectionHead'),
  'case:consult': handling('reviewer sectionHead'),
  'consultation:answer': handling('reviewer sectionHead'),
  'meeting:call': handling('reviewer approver sectionHead'),
  'meeting:attend': handling('reviewer approver sectionHead'),
  'notice:readOwn': { may: 'clerk reviewer approver sectionHead leader cataloguer drawer', compulsory: '' },
  'order:read': { may: 'sectionHead leader', elsewhere: '', compulsory: '', unknown: '' },
  'order:issue': { ...handling('leader'), bare: '' },
  'order:answer': handling('sectionHead leader'),
  'personalData:unmask': { ...handling('clerk reviewer approver'), bare: '' },
  'message:readOwn': { ...owning, door: forOthers },
  'message:setOwn': { ...owning, door: forOthers },
  'document:read': reading,
  'file:read': reading,
  'leave:see': { may: 'clerk reviewer approver sectionHead leader', elsewhere: '', compulsory: '', unknown: '' },
  'leave:take': { ...weighty('clerk reviewer approver sectionHead leader'), elsewhere: '', unknown: '' },
  'leave:arrange': { ...weighty('sectionHead leader'), elsewhere: '', unknown: '' },
  'catalogue:read': { may: `${officers} drawer`, compulsory: '' },
  'catalogue:seeMisses': { may: 'cataloguer', compulsory: '' },
  'catalogue:publish': weighty('cataloguer'),
  'process:draw': { may: 'cataloguer', compulsory: '' },
  'process:propose': {
    ...{ may: 'sectionHead leader cataloguer drawer', elsewhere: 'cataloguer', compulsory: '', unknown: 'cataloguer' },
  },
  'process:publish': { ...weighty('leader cataloguer'), elsewhere: 'cataloguer', unknown: 'cataloguer' },
  'process:letDraw': { ...weighty('leader'), elsewhere: '', unknown: '' },
  'theme:publish': { ...weighty('leader cataloguer'), elsewhere: 'cataloguer', unknown: 'cataloguer' },
  'decision:draw': { may: 'cataloguer', compulsory: '' },
  'theme:design': {
    ...{ may: 'sectionHead leader cataloguer', elsewhere: 'cataloguer', compulsory: '', unknown: 'cataloguer' },
  },
  'account:manage': weighty('systemAdministrator'),
  'grant:manage': weighty('securityAdministrator'),
  'audit:read': weighty('auditor auditAdministrator'),
  'system:operate': weighty('systemAdministrator'),
  'person:seeSelf': { may: signedIn },
  'person:correctSelf': { may: signedIn },
  'person:exportSelf': { may: signedIn },
  'mandate:manage': { may: signedIn },
  'ward:manage': { may: signedIn },
};

describe.each(Object.entries(SITUATIONS) as [Situation, Question][])('who may, situation %s', (situation, ask) => {
  test.each(Object.entries(MATRIX) as [Permission, Row][])('%s', (permission, row) => {
    const allowed = WHO.filter((role) => {
      const [subject, facts] = ask(holder(role));
      return decidePermission(subject, permission, facts).allowed;
    });
    expect(allowed.join(' ')).toBe(row[situation] ?? row.may);
  });
});

/** Roles that are handed over, held for a while in the stead of the absent officer f-9, in the department `health`. */
const HANDED_OVER = ['clerk', 'reviewer', 'approver', 'sectionHead', 'leader'] as const;
const deputyOf = (role: Role): Subject => ({
  ...holder('clerk'),
  grants: [{ role, departments: ['health'], behalfOf: 'f-9' }],
});

const all = HANDED_OVER.join(' ');
const readingInStead: Row = { may: all, elsewhere: '', compulsory: '', unknown: '' };
/** What is not here nobody may in another's stead: above all nothing is exported, and nothing handed on. */
const DEPUTIES: Partial<Record<Permission, Row>> = {
  'case:list': readingInStead,
  'case:read': readingInStead,
  'document:read': readingInStead,
  'file:read': readingInStead,
  'case:accept': handling('clerk'),
  'case:askCorrection': handling('clerk'),
  'case:refuseAcceptance': handling('clerk'),
  'case:review': handling('reviewer'),
  'case:requestProcedure': handling('reviewer'),
  'case:decide': { ...handling('approver'), reviewed: '', bare: '' },
  'personalData:unmask': { ...handling('clerk reviewer approver'), bare: '' },
};
/** Permissions that everybody has, in whatever capacity. */
const anybodys = new Set(
  Object.entries(MATRIX).flatMap(([name, { may }]) => (may === everybody || may === signedIn ? [name] : [])),
);

describe.each(Object.entries(SITUATIONS) as [Situation, Question][])('a deputy, situation %s', (situation, ask) => {
  test.each(Object.keys(MATRIX).filter((name) => !anybodys.has(name)) as Permission[])('%s', (permission) => {
    const row = DEPUTIES[permission] ?? { may: '' };
    const allowed = HANDED_OVER.filter((role) => {
      const [subject, facts] = ask(deputyOf(role));
      return decidePermission(subject, permission, facts).allowed;
    });
    expect(allowed.join(' ')).toBe(row[situation] ?? row.may);
  });
});
