import { describe, expect, test } from 'vitest';
import { rolesOf, strangerAmong } from './roles.ts';

const withChild = ['applicant.name', 'child.name', 'mother.name'];
const withoutChild = ['applicant.name', 'agent.name'];

describe('who stands where in a form', () => {
  test('an agent is the agent, and the principal applies (民法典 art. 162)', () => {
    expect(rolesOf({ way: 'agent', elements: withoutChild })).toEqual({
      parts: { applicant: 'principal', agent: 'caller' },
      agent: true,
    });
  });
  test('a mother applies for the child that the form asks about, and is its mother', () => {
    expect(rolesOf({ way: 'guardian', elements: withChild, relation: 'mother' })).toEqual({
      parts: { mother: 'caller', applicant: 'caller', guardian: 'caller', child: 'ward' },
      agent: false,
    });
  });
  test('where a form asks about a beneficiary, the child is the beneficiary', () => {
    const { parts } = rolesOf({ way: 'guardian', elements: ['beneficiary.name'], relation: 'otherGuardian' });
    expect(parts).toEqual({ applicant: 'caller', guardian: 'caller', beneficiary: 'ward' });
  });
  test('where a form asks about nobody beside the applicant, the child applies by its guardian', () => {
    expect(rolesOf({ way: 'guardian', elements: withoutChild, relation: 'father' })).toEqual({
      parts: { father: 'caller', applicant: 'ward', guardian: 'caller', agent: 'caller' },
      agent: true,
    });
  });
  test.each([
    ['self', { applicant: 'caller' }, false],
    ['staff', { agent: 'caller' }, true],
  ] as const)('%s', (way, parts, agent) => {
    expect(rolesOf({ way, elements: withoutChild })).toEqual({ parts, agent });
  });
});

describe('a number of somebody else', () => {
  const isRight = (number: string, part: string) => Promise.resolve(number === `number of ${part}`);
  const roles = rolesOf({ way: 'guardian', elements: withChild, relation: 'mother' });
  test('in the place of the child is found: one form never puts the parent’s number on the baby’s insurance', async () => {
    const answers = { 'applicant.idNumber': 'number of caller', 'child.idNumber': 'number of caller' };
    expect(await strangerAmong(roles, answers, isRight)).toBe('child.idNumber');
  });
  test.each([
    ['the child’s own', { 'child.idNumber': 'number of ward' }],
    ['none', { 'child.idNumber': '' }],
    ['not asked', { 'father.idNumber': 'anybody' }],
  ])('is not %s', async (_name, answers) => {
    expect(await strangerAmong(roles, answers, isRight)).toBeUndefined();
  });
});
