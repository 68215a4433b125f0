// 秒批 by the version that the county published: the next case by the next version, the past by its own.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openInstantOffice, type InstantOffice } from '../../../../test/support/intake/instant-office.ts';
import { zhang } from '../../../../test/support/intake/instant.ts';
import { personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import type { CaseId, PersonId } from '../../../kernel/id.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { loadDecisionFiles, loadDecisions, readDecisionFiles } from '../../decisions/index.ts';
import { checkDraft } from '../drafts/check.ts';
import { openInstantFile } from './list.ts';

let machine: InstantOffice;
let office: Office;
let applicant: Caller;
beforeAll(async () => {
  machine = await openInstantOffice();
  ({ office } = machine);
});
beforeEach(() => {
  applicant = personCaller(office);
  machine.known.set(zhang, applicant.scope.person as PersonId);
});
afterAll(() => office.close());

const handedIn = () => machine.handedIn(applicant);
const storedOf = async (id: CaseId) => (await machine.eventsOf(id))[0];

async function published(change: (xml: string) => string) {
  const key = 'elder-card';
  const shipped = (await readDecisionFiles()).find((file) => file.key === key);
  if (!shipped) throw new Error(`no ${key}.dmn`);
  const xml = change(shipped.xml);
  const file = { key, xml, read: loadDecisions(new TextEncoder().encode(xml)) };
  const stamp = { actor: { kind: 'system', id: 'test' }, at: office.deps.now(), reason: 'the county says so' } as const;
  return office.deps.db.within({ area: office.database.area }, (tx) => loadDecisionFiles(tx, [file], stamp));
}

async function offered(): Promise<string | undefined> {
  const draft = await machine.draftOf(applicant);
  return valueOf(await checkDraft(machine.deps, { caller: applicant }, draft)).instant?.rule.zh;
}

test('a new version decides the next case, and what was decided stays as it was and can be made again', async () => {
  const before = await handedIn();
  const older = (xml: string) => xml.replace('&gt;= 60', '&gt;= 65').replaceAll('60周岁', '65周岁');
  expect(await published(older)).toMatchObject({ changed: 1 });
  const after = await handedIn();
  expect(await storedOf(before)).toMatchObject({ outcome: 'granted', modelVersion: 1 });
  expect(await storedOf(after)).toMatchObject({ outcome: 'leftToPerson', why: 'notMet', modelVersion: 2 });
  const [old, now] = await Promise.all(
    [before, after].map(async (id) => valueOf(await openInstantFile(office.deps, { caller: machine.officer, id }))),
  );
  expect(old?.rule.zh).toContain('60周岁');
  expect(old?.again).toMatchObject({ same: true });
  expect(old?.again?.said.zh).toBe(old?.explanation);
  expect(old?.again?.said.en).toContain('rule 1 of 秒批 holds');
  expect(now?.rule.zh).toContain('65周岁');
  expect(now?.again).toMatchObject({ same: true });
  expect(await offered()).toContain('65周岁');
});

test('one that needs what nobody says, or was touched since, leaves everything to a person', async () => {
  office.setNow('2026-03-03T01:00:00Z');
  await published((xml) => xml.replaceAll('name="在世"', 'name="健在"').replaceAll('>在世<', '>健在<'));
  const usual = async () => {
    expect(await offered()).toBeUndefined();
    const id = await handedIn();
    expect((await machine.fileOf(id)).row).toMatchObject({ state: 'submitted', outcome: null });
    expect(await machine.receiptsOf(id)).toEqual([]);
  };
  await usual();
  office.setNow('2026-03-04T01:00:00Z');
  await published((xml) => xml.replace('&gt;= 60', '&gt;= 61'));
  const touch = async (text: string, other: string) => {
    const owner = await office.database.owner.connect();
    await owner.query(`update decisions.version set xml = replace(xml, $1, $2) where version = 4`, [text, other]);
    owner.release();
  };
  await touch('&gt;= 61', '&gt;= 1');
  await usual();
  await touch('&gt;= 1<', '&gt;= 61<');
  expect(await storedOf(await handedIn())).toMatchObject({ outcome: 'granted', modelVersion: 4 });
});
