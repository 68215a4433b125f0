import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openInstantOffice, type InstantOffice } from '../../../../test/support/intake/instant-office.ts';
import { strangerOf80, zhang } from '../../../../test/support/intake/instant.ts';
import { officerCaller, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { openTold } from '../../../../test/support/messages/told.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import type { CaseId, PersonId } from '../../../kernel/id.ts';
import { askPerson, lookAtInstant } from '../../../modules/intake/instant/looking.ts';
import { decideRollBack } from '../../../modules/intake/instant/rolling-back.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { instantKinds } from './kinds.ts';
import { tellDecidedByMachine } from './reaction.ts';

let machine: InstantOffice;
let office: Office;
let applicant: Caller;
let toldOf: Awaited<ReturnType<typeof openTold>>;
beforeAll(async () => {
  machine = await openInstantOffice();
  ({ office } = machine);
  toldOf = await openTold(office, { kinds: instantKinds, follower: tellDecidedByMachine(office.deps) });
});
beforeEach(() => {
  applicant = personCaller(office);
  machine.known.set(zhang, applicant.scope.person as PersonId);
});
afterAll(() => office.close());

const told = (id: CaseId, language?: 'en') => toldOf(`intake.instant/${id}`, language);
const kindsOf = async (id: CaseId) => (await told(id)).map(({ kind }) => kind);
const ask = (id: CaseId) => askPerson(office.deps, { asking: { caller: applicant }, id, wish: {} });
const versionOf = async (id: CaseId) => (await machine.instantOf(id)).version;
const look = async (id: CaseId, outcome: 'right' | 'wrong') =>
  lookAtInstant(office.deps, {
    ...{ asking: { caller: machine.officer }, id },
    wish: { version: await versionOf(id), outcome, words: '看过了' },
  });
const decide = async (id: CaseId, outcome: 'rolledBack' | 'confirmed') =>
  decideRollBack(office.deps, {
    ...{ asking: { caller: officerCaller(office, ['civil']) }, id },
    wish: { version: await versionOf(id), outcome, words: '登记有误' },
  });

test('that a person takes over is told, and that it is no refusal', async () => {
  const id = await machine.handedIn(applicant, { answers: { 'beneficiary.idNumber': strangerOf80 } });
  const [first] = await told(id);
  expect(first).toMatchObject({ kind: 'instant.leftToPerson', person: applicant.actor.id, place: `/my/cases/${id}` });
  expect(first?.text).toContain('这不是不同意');
  expect(await told(id)).toHaveLength(1);
});

test('a grant is told with the outcome of the case, and a look that was asked for when it is done', async () => {
  const id = await machine.handedIn(applicant);
  expect(await kindsOf(id)).toEqual([]);
  valueOf(await ask(id));
  valueOf(await look(id, 'right'));
  expect(await kindsOf(id)).toEqual(['instant.lookedRight']);
});

test('what is to be taken back is told with the last day for a statement, and how it ends, in both languages', async () => {
  const ids = [await machine.handedIn(applicant), await machine.handedIn(applicant)] as const;
  for (const id of ids) {
    valueOf(await ask(id));
    valueOf(await look(id, 'wrong'));
  }
  office.setNow('2026-03-10T02:00:00Z');
  valueOf(await decide(ids[0], 'rolledBack'));
  valueOf(await decide(ids[1], 'confirmed'));
  expect(await kindsOf(ids[0])).toEqual(['instant.proposed', 'instant.rolledBack']);
  expect(await kindsOf(ids[1])).toEqual(['instant.proposed', 'instant.confirmed']);
  expect((await told(ids[0]))[0]?.text).toContain('3月9日');
  const english = await told(ids[0], 'en');
  expect(english[0]?.text).toContain('9 March');
  expect(english[1]?.text).toContain('court');
});
