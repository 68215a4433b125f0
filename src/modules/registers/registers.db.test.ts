import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOffice, officerCaller, personCaller, type Office } from '../../../test/support/intake/office.ts';
import { caseId, type PersonId } from '../../kernel/id.ts';
import type { Caller } from '../../platform/http/index.ts';
import { fillRegisters, readSyntheticEntries, type RegisterEntry } from './fill.ts';
import { lookUp, type Lookup } from './look-up.ts';
import { findReceipts } from './store/receipts.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const SUBJECT = '980828196601010019';
const entry: RegisterEntry = {
  ...{ register: 'population', subject: SUBJECT, asOf: '2026-03-01', synthetic: true },
  fields: { birthDate: '1966-01-01', living: true },
};
const fill = (entries: RegisterEntry[]) =>
  office.deps.db.within({ area: office.database.area }, (tx) => fillRegisters(tx, office.deps, entries));

type Asking = Partial<Lookup> & { caller: Caller; id?: string };
const ask = ({ caller, id = randomUUID(), ...change }: Asking) =>
  office.deps.db.within(caller.scope, (tx) =>
    lookUp(tx, office.deps, {
      ...{ register: 'population', subject: SUBJECT, fields: ['birthDate', 'householdDivision'] },
      for: {
        ...{ caseId: caseId(id), item: 'elder-card', department: 'civil', organisation: null, by: 'intake:instant' },
        person: caller.scope.person as PersonId,
      },
      ...change,
    }),
  );
const receipts = (caller: Caller, id: string) =>
  office.deps.db.within(caller.scope, (tx) => findReceipts(tx, caseId(id)));

describe('a lookup', () => {
  test('answers what the register says, leaves out what it does not say, and writes a receipt', async () => {
    await fill([entry]);
    const caller = personCaller(office);
    const id = randomUUID();
    const answer = await ask({ caller, id, subject: ' 980828196601010019 ' });
    expect([...answer.facts]).toEqual([['birthDate', '1966-01-01']]);
    expect(answer.synthetic).toBe(true);
    const [receipt, ...more] = await receipts(caller, id);
    expect(more).toEqual([]);
    expect(receipt).toMatchObject({
      ...{ id: answer.receipt, register: 'population', fields: ['birthDate', 'householdDivision'] },
      ...{ item: 'elder-card', askedBy: 'intake:instant', found: true, synthetic: true, asOf: '2026-03-01' },
    });
    expect(receipt?.answerSha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('about somebody whom the register does not know answers nothing, and leaves a receipt too', async () => {
    const caller = personCaller(office);
    const id = randomUUID();
    const { facts, synthetic } = await ask({ caller, id, subject: '980828196601010027' });
    expect(facts.size).toBe(0);
    expect(synthetic).toBeUndefined();
    expect(await receipts(caller, id)).toMatchObject([{ found: false, asOf: null, answerSha256: null }]);
  });

  test('another answer of the register has another hash', async () => {
    await fill([entry]);
    const caller = personCaller(office);
    const id = randomUUID();
    await ask({ caller, id });
    await fill([{ ...entry, asOf: '2026-03-02', fields: { birthDate: '1966-01-02' } }]);
    const after = await ask({ caller, id });
    expect(after.facts.get('birthDate')).toBe('1966-01-02');
    const [first, second] = await receipts(caller, id);
    expect(first?.answerSha256).not.toBe(second?.answerSha256);
  });

  test('whose transaction is undone was never made', async () => {
    const caller = personCaller(office);
    const id = caseId(randomUUID());
    const undone = office.deps.db.within(caller.scope, async (tx) => {
      const by = { item: 'elder-card', department: 'civil', organisation: null, by: 'test' };
      const person = caller.scope.person as PersonId;
      await lookUp(tx, office.deps, {
        ...{ register: 'population', subject: SUBJECT, fields: ['living'], for: { caseId: id, person, ...by } },
      });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await receipts(caller, id)).toEqual([]);
  });
});

describe('nobody reads past the receipt', () => {
  test('what stands in an entry is not there to be selected', async () => {
    await fill([entry]);
    const reading = office.deps.db.within(personCaller(office).scope, (tx) =>
      tx.selectFrom('registers.entry').select('fields').execute(),
    );
    await expect(reading).rejects.toThrow('permission denied');
  });
  test('the applicant and the department see the receipts, others do not; nobody changes one', async () => {
    const caller = personCaller(office);
    const id = randomUUID();
    await ask({ caller, id });
    expect(await receipts(caller, id)).toHaveLength(1);
    expect(await receipts(officerCaller(office, ['civil']), id)).toHaveLength(1);
    expect(await receipts(officerCaller(office, ['health']), id)).toEqual([]);
    expect(await receipts(personCaller(office), id)).toEqual([]);
    const changing = office.deps.db.within(caller.scope, (tx) =>
      tx.updateTable('registers.receipt').set({ found: false }).execute(),
    );
    await expect(changing).rejects.toThrow('permission denied');
  });
});

test('what ships is invented through and through', async () => {
  const entries = await readSyntheticEntries();
  expect(entries.length).toBeGreaterThan(0);
  for (const { register, subject } of entries) {
    if (register === 'legalPerson') expect(subject).toMatch(/^\d{2}370828XN/);
    else if (/^\d{17}[\dX]$/.test(subject)) expect(subject).toMatch(/^98/);
    else expect(subject).toMatch(/演示|鲁H98/);
  }
  await fill(entries);
});
