// 秒批 of every item of the list: granted with paper and result in the request that hands in; everything else waits for a person.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agentCaller } from '../../../../test/support/intake/drafts.ts';
import {
  answersTo,
  child,
  entriesOf,
  firm,
  INSTANT_CASES,
  silentOn,
  type InstantCase,
} from '../../../../test/support/intake/instant-items.ts';
import { openInstantOffice, type InstantOffice } from '../../../../test/support/intake/instant-office.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { officerCaller, personCaller } from '../../../../test/support/intake/office.ts';
import { findDoubted } from '../../../app/invariants/queries.ts';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { CaseId, PersonId } from '../../../kernel/id.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findPublishedItem, findTowns } from '../../catalogue/index.ts';
import { fillRegisters } from '../../registers/index.ts';
import { instantItems } from './items.ts';
import { openInstantFile } from './list.ts';
import { askPerson, lookAtInstant } from './looking.ts';
import { decideRollBack } from './rolling-back.ts';

let machine: InstantOffice;
const organisation = randomUUID();
beforeAll(async () => {
  machine = await openInstantOffice();
  machine.deps.organisationsWith = (_tx, codes) => Promise.resolve(codes.includes(firm) ? [organisation] : []);
});
afterAll(() => machine.office.close());

/** Allowances and registrations: nothing is issued, the decision is the result. */
const LICENCELESS: ReadonlySet<string> = new Set([
  'elder-allowance',
  'disabled-care',
  'disabled-living',
  'grad-register',
]);

async function registersSay(entries: InstantCase['entries']): Promise<void> {
  const { database, deps } = machine.office;
  await database.owner.within({ area: database.area }, (tx) => tx.deleteFrom('registers.entry').execute());
  await deps.db.within({ area: database.area }, (tx) => fillRegisters(tx, deps, entriesOf(entries)));
}

async function handedIn(item: string, one: InstantCase): Promise<CaseId> {
  const { deps, area } = { deps: machine.office.deps, area: machine.office.database.area };
  const asked = await deps.db.within({ area }, async (tx) => ({
    item: await findPublishedItem(tx, item, civilDateOf(deps.now())),
    towns: await findTowns(tx),
  }));
  if (!asked.item) throw new Error(`no ${item}`);
  const caller: Caller = one.organisation ? agentCaller(machine.office, organisation) : personCaller(machine.office);
  machine.known.set(child, caller.scope.person as PersonId);
  return machine.handedIn(caller, { item, answers: answersTo({ ...asked, item: asked.item }, one) });
}

const fileOf = (id: CaseId, { department }: InstantCase) =>
  machine.fileOf(id, officerCaller(machine.office, [department]));
const firstOf = async (id: CaseId, { department }: InstantCase) =>
  (await machine.eventsOf(id, officerCaller(machine.office, [department])))[0];

/** The case lies in the ordinary queue: received, with a step that an officer has before him. */
async function waits(id: CaseId, one: InstantCase): Promise<void> {
  const { row, papers, licences, tasks } = await fileOf(id, one);
  expect(row).toMatchObject({ state: 'submitted', outcome: null });
  expect(papers.map(({ kind }) => kind)).toEqual(['receipt']);
  expect(licences).toEqual([]);
  expect(tasks.length).toBeGreaterThan(0);
}

test('every item of the list has its case here', async () => {
  expect(Object.keys(INSTANT_CASES).toSorted()).toEqual([...(await instantItems()).keys()].toSorted());
});

describe.each(Object.entries(INSTANT_CASES))('%s', (item, one) => {
  test('is granted in one commit with its papers and its result', async () => {
    await registersSay(one.entries);
    const id = await handedIn(item, one);
    expect(await firstOf(id, one)).toMatchObject({ outcome: 'granted', missing: [], modelVersion: 1 });
    const { row, papers, licences } = await fileOf(id, one);
    expect(row).toMatchObject({ state: 'concluded', outcome: 'granted' });
    expect(papers.map(({ kind }) => kind)).toEqual(['receipt', 'acceptanceNotice', 'grantDecision']);
    expect(licences.map(({ status }) => status)).toEqual(LICENCELESS.has(item) ? [] : ['valid']);
  });

  test('waits for a person where its rule does not hold', async () => {
    const [register, subject] = one.against;
    await registersSay(
      one.entries.map((entry) => (entry[0] === register && entry[1] === subject ? one.against : entry)),
    );
    const id = await handedIn(item, one);
    expect(await firstOf(id, one)).toMatchObject({ outcome: 'leftToPerson', why: 'notMet' });
    await waits(id, one);
  });

  test('waits for a person where a register is silent about a fact', async () => {
    await registersSay(silentOn(one.entries, one.without));
    const id = await handedIn(item, one);
    const [register, field] = one.without;
    expect(await firstOf(id, one)).toMatchObject({ why: 'factsMissing', missing: [`${register}.${field}`] });
    await waits(id, one);
  });

  test('waits for a person where no register answers', async () => {
    await registersSay([]);
    const id = await handedIn(item, one);
    expect(await firstOf(id, one)).toMatchObject({ outcome: 'leftToPerson', why: 'factsMissing' });
    await waits(id, one);
  });
});

test('a grant whose version is gone, and a model that was touched, are found', async () => {
  const { area, owner, follower } = machine.office.database;
  const doubts = async () =>
    (await findDoubted({ area, follower })).filter((found) => /grant of the system|decision model/.test(found));
  expect(await doubts()).toEqual([]);
  const touch = (xml: (text: string) => string) =>
    owner.within({ area }, async (tx) => {
      const [one] = await tx.selectFrom('decisions.version').select(['xml']).where('key', '=', 'elder-card').execute();
      await tx
        .updateTable('decisions.version')
        .set({ xml: xml(one?.xml ?? '') })
        .where('key', '=', 'elder-card')
        .execute();
    });
  await touch((text) => `${text} `);
  expect(await doubts()).toEqual(['a decision model that is not what was published: elder-card 1']);
  await touch((text) => text.slice(0, -1));
  const move = (from: number, to: number) =>
    owner.within({ area }, (tx) =>
      tx
        .updateTable('decisions.version')
        .set({ version: to })
        .where('key', '=', 'elder-card')
        .where('version', '=', from)
        .execute(),
    );
  await move(1, 9);
  expect(await doubts()).toHaveLength(1);
  await move(9, 1);
  expect(await doubts()).toEqual([]);
});

test('an allowance is taken back with a paper of its own once the last day for a statement is over', async () => {
  const one = INSTANT_CASES['elder-allowance'];
  if (!one) throw new Error('no elder-allowance');
  await registersSay(one.entries);
  const { office } = machine;
  const id = await handedIn('elder-allowance', one);
  const applicant = personCaller(office, machine.known.get(child));
  valueOf(await askPerson(office.deps, { asking: { caller: applicant }, id, wish: {} }));
  const [looker, head] = [officerCaller(office, ['civil']), officerCaller(office, ['civil'])];
  const words = '户籍已经迁出本县';
  valueOf(
    await lookAtInstant(office.deps, { asking: { caller: looker }, id, wish: { version: 2, outcome: 'wrong', words } }),
  );
  const back = async () => {
    const { row } = valueOf(await openInstantFile(office.deps, { caller: head, id }));
    const wish = { version: row.version, outcome: 'rolledBack', words } as const;
    return decideRollBack(office.deps, { asking: { caller: head }, id, wish });
  };
  expect(await back()).toMatchObject({ ok: false, error: { code: 'statementRuns' } });
  office.setNow('2026-03-10T01:00:00Z');
  valueOf(await back());
  const { papers } = await fileOf(id, one);
  expect(papers.slice(3).map(({ kind }) => kind)).toEqual(['revocationNotice', 'grantRevocation']);
  expect(papers.at(-1)?.number).toMatch(/撤字〔2026〕第00001号$/);
});
