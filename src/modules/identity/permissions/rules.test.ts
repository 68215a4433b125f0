import { describe, expect, test } from 'vitest';
import { chooser } from '../../../../test/support/identity/chooser.ts';
import { oracleAllows, oraclePermissions } from '../../../../test/support/identity/permission-oracle.ts';
import { decidePermission } from './rules.ts';
import { PERMISSIONS } from './rules/permission.ts';
import { ROLES } from './rules/role.ts';
import type { Facts, Subject } from './rules/subject.ts';

const anonymous: Subject = {
  kind: 'anonymous',
  organisations: [],
  grants: [],
  level: 0,
  secondFactor: false,
  secondFactorPolicy: 'offered',
};
const clerk: Subject = {
  ...anonymous,
  kind: 'officer',
  person: 'p-1',
  officer: 'f-1',
  grants: [{ role: 'clerk', departments: ['health'] }],
  secondFactor: true,
};
const approver: Subject = { ...clerk, grants: [{ role: 'approver', departments: 'all' }] };
const applicant: Subject = { ...anonymous, kind: 'person', person: 'p-1', level: 1 };
const ownCase: Facts = { department: 'health', item: 'baths', applicant: { person: 'p-1' } };

describe('a refusal names its rule', () => {
  test.each<[string, Parameters<typeof decidePermission>, { code: string; rule: string }]>([
    [
      'nobody signed in',
      [anonymous, 'draft:edit', 'atTheDoor'],
      { code: 'notSignedIn', rule: 'applicantEditsOwnDraft' },
    ],
    [
      'no role for it',
      [applicant, 'case:accept', ownCase],
      { code: 'notPermitted', rule: 'clerkAcceptsInOwnDepartments' },
    ],
    [
      'the role, but for another department',
      [clerk, 'case:accept', { department: 'market' }],
      { code: 'notPermitted', rule: 'clerkAcceptsInOwnDepartments' },
    ],
    [
      'a relative’s case',
      [clerk, 'case:accept', { department: 'health', conflictOfInterest: 'relativesCase' }],
      { code: 'notPermitted', rule: 'nobodyHandlesOwnOrRelativesCase' },
    ],
    [
      'a decision without second factor',
      [{ ...approver, secondFactor: false }, 'case:decide', ownCase],
      { code: 'secondFactorNeeded', rule: 'weightyActsNeedSecondFactor' },
    ],
    [
      'any office without second factor in production',
      [{ ...clerk, secondFactor: false, secondFactorPolicy: 'compulsory' }, 'case:list', 'atTheDoor'],
      { code: 'secondFactorNeeded', rule: 'officersSignInWithSecondFactor' },
    ],
    [
      'a decision by the reviewer',
      [approver, 'case:decide', { ...ownCase, reviewers: ['f-1'] }],
      { code: 'notPermitted', rule: 'reviewerDoesNotDecide' },
    ],
    [
      'a level below the item’s',
      [applicant, 'case:submit', { ...ownCase, requiredLevel: 3 }],
      { code: 'levelTooLow', rule: 'applicantProvesRequiredLevel' },
    ],
  ])('%s', (_name, question, refusal) => {
    expect(decidePermission(...question)).toEqual({ allowed: false, ...refusal });
  });
});

test('what is allowed names its rule too', () => {
  expect(decidePermission(clerk, 'case:accept', ownCase)).toEqual({
    allowed: true,
    rule: 'clerkAcceptsInOwnDepartments',
  });
});

test('staff without second factor cannot approve, issue or export', () => {
  const bare = { ...approver, secondFactor: false };
  for (const permission of ['case:decide', 'case:export', 'personalData:unmask'] as const) {
    expect(decidePermission(bare, permission, ownCase)).toMatchObject({ code: 'secondFactorNeeded' });
    expect(decidePermission(approver, permission, ownCase)).toMatchObject({ allowed: true });
  }
});

describe('in the stead of an absent officer', () => {
  const deputy: Subject = { ...clerk, grants: [{ role: 'approver', departments: ['health'], behalfOf: 'f-9' }] };
  const inStead = { officer: 'f-9', role: 'approver', department: 'health' };

  test('an act names whose it is, and in which capacity', () => {
    expect(decidePermission(deputy, 'case:decide', ownCase)).toEqual({
      allowed: true,
      rule: 'deputyOfApproverDecides',
      inStead,
    });
  });

  test('what one may oneself is one’s own act', () => {
    const both: Subject = { ...deputy, grants: [...deputy.grants, ...approver.grants] };
    expect(decidePermission(both, 'case:decide', ownCase)).toEqual({
      allowed: true,
      rule: 'approverDecidesInOwnDepartments',
    });
  });

  test('of two absent officers the one is named whose work it is', () => {
    const forTwo: Subject = {
      ...deputy,
      grants: [{ role: 'approver', departments: ['health'], behalfOf: 'f-8' }, ...deputy.grants],
    };
    const asked = (inSteadOf: string) => decidePermission(forTwo, 'case:decide', { ...ownCase, inSteadOf });
    expect(asked('f-9')).toMatchObject({ inStead: { officer: 'f-9' } });
    expect(asked('f-8')).toMatchObject({ inStead: { officer: 'f-8' } });
    expect(asked('f-7')).toMatchObject({ allowed: false });
  });

  test('whoever reviewed does not decide as a deputy either: persons are counted, not capacities', () => {
    expect(decidePermission(deputy, 'case:decide', { ...ownCase, reviewers: ['f-1'] })).toMatchObject({
      allowed: false,
      rule: 'reviewerDoesNotDecide',
    });
  });

  test('a decision needs the deputy’s second factor', () => {
    expect(decidePermission({ ...deputy, secondFactor: false }, 'case:decide', ownCase)).toMatchObject({
      code: 'secondFactorNeeded',
    });
  });
});

test('reviewer and approver of one case are two officers', () => {
  const both: Subject = { ...approver, grants: [...approver.grants, { role: 'reviewer', departments: 'all' }] };
  expect(decidePermission(both, 'case:decide', { ...ownCase, reviewers: ['f-1'] }).allowed).toBe(false);
  expect(decidePermission(both, 'case:decide', { ...ownCase, reviewers: ['f-2'] }).allowed).toBe(true);
});

test('an independent second implementation agrees on 100,000 random requests', () => {
  expect(oraclePermissions).toEqual([...PERMISSIONS]);
  const { oneOf, chance, someOf } = chooser(370_828);
  const keys = ['health', 'market', 'baths', 'pharmacy'];
  const subject = (): Subject => ({
    kind: oneOf(['anonymous', 'person', 'officer']),
    ...(chance(0.9) && { person: oneOf(['p-1', 'p-2']) }),
    ...(chance(0.7) && { officer: oneOf(['f-1', 'f-2']) }),
    organisations: someOf(['o-1', 'o-2'], 0.3),
    grants: Array.from({ length: oneOf([0, 1, 1, 2, 3]) }, () => ({
      role: oneOf(ROLES),
      departments: chance(0.2) ? ('all' as const) : someOf(keys),
      ...(chance(0.7) && { items: chance(0.3) ? ('all' as const) : someOf(keys) }),
      ...(chance(0.3) && { behalfOf: oneOf(['f-8', 'f-9']) }),
    })),
    ...(chance(0.6) && {
      mandates: Array.from({ length: oneOf([0, 1, 2]) }, () => ({
        id: oneOf(['m-1', 'm-2']),
        principal: oneOf(['p-1', 'p-2']),
        items: chance(0.4) ? ('all' as const) : someOf(keys),
        acts: someOf(['fill', 'submit', 'papers'], 0.6),
      })),
    }),
    level: oneOf([0, 1, 2, 3, 4]),
    secondFactor: chance(0.6),
    secondFactorPolicy: oneOf(['compulsory', 'offered']),
  });
  const facts = (): Facts => ({
    ...(chance(0.9) && { department: oneOf(['health', 'market']) }),
    ...(chance(0.9) && { item: oneOf(['baths', 'pharmacy']) }),
    ...(chance(0.9) && {
      applicant: { person: oneOf(['p-1', 'p-2']), ...(chance(0.5) && { organisation: oneOf(['o-1', 'o-2']) }) },
    }),
    ...(chance(0.6) && { mandate: { id: oneOf(['m-1', 'm-2']), act: oneOf(['fill', 'submit', 'papers']) } }),
    ...(chance(0.2) && { inSteadOf: oneOf(['f-8', 'f-9']) }),
    ...(chance(0.2) && { conflictOfInterest: oneOf(['ownCase', 'relativesCase']) }),
    ...(chance(0.5) && { reviewers: someOf(['f-1', 'f-2']) }),
    ...(chance(0.5) && { requiredLevel: oneOf([0, 1, 2, 3, 4]) }),
    ...(chance(0.5) && { queryCodeMatches: chance(0.5) }),
  });
  const disagreed: string[] = [];
  let allowed = 0;
  for (let count = 0; count < 100_000; count += 1) {
    const question = [subject(), oneOf(PERMISSIONS), facts()] as const;
    const ours = decidePermission(...question).allowed;
    if (ours) allowed += 1;
    if (ours !== oracleAllows(...question)) disagreed.push(JSON.stringify(question));
  }
  expect(disagreed).toEqual([]);
  // Neither answer is so rare that agreeing on it would say nothing.
  expect(allowed).toBeGreaterThan(10_000);
  expect(allowed).toBeLessThan(90_000);
});
