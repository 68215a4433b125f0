import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finishAll } from '../../../../test/support/intake/finishing.ts';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { receiveAt } from '../../../../test/support/intake/received.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { syntheticCitizenId, syntheticUscc } from '../../../kernel/codes/synthetic.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findPublishedItem } from '../../catalogue/index.ts';
import { acceptCase, decideCase, type Decided } from './acts.ts';
import { collectCases, openCaseFile } from './case-file.ts';
import { previewDecision } from './decision-preview.ts';
import { findResults } from './results.ts';
import { caseStreams } from './store/cases.ts';

let office: Office;
let approver: Caller;
beforeAll(async () => {
  office = await openOffice();
  approver = officerCaller(office, ['approval', 'police', 'health']);
});
afterAll(() => office.close());

const uscc = syntheticUscc('91370828', 7);
const child = syntheticCitizenId(civilDate('2026-03-01'), 7);
const grant = (assigned?: Record<string, string>): Decided => ({ outcome: 'grant', paragraphs: [], assigned });
const denial: Decided = {
  outcome: 'deny',
  paragraphs: [
    { kind: 'reason', text: '不符合法定条件' },
    { kind: 'provisions', provisions: ['《中华人民共和国行政许可法》第三十八条'] },
  ],
};

const within = <Value>(caller: Caller, work: Parameters<typeof office.deps.db.within<Value>>[1]) =>
  office.deps.db.within(caller.scope, work);
const target = async (id: CaseId) => ({
  asking: { caller: approver },
  id,
  version: (await within(approver, (tx) => caseStreams.load(tx, id))).version,
});
const decided = async (id: CaseId, decision: Decided) => decideCase(office.deps, await target(id), decision);
const resultsOf = (id: CaseId, caller = approver) => within(caller, (tx) => findResults(tx, office.deps, id));
const fileOf = (id: CaseId, caller = approver) =>
  within(caller, (tx) => openCaseFile(tx, office.deps, { caller, id, why: 'test' }));

/** A case of an item that is ready to be decided. */
async function ready(key: string): Promise<{ id: CaseId; caller: Caller }> {
  const item = await within(approver, (tx) => findPublishedItem(tx, key, civilDate('2026-03-02')));
  if (!item) throw new Error(`not in force: ${key}`);
  const { id, caller } = await receiveAt({ ...office, item }, personCaller(office));
  valueOf(await acceptCase(office.deps, await target(id)));
  await finishAll(office, { id, caller: officerCaller(office, ['approval', 'police', 'health']) });
  return { id, caller };
}

describe('a grant that gives a number', () => {
  test('is refused without it, and with a wrong one, and nothing has happened', async () => {
    const { id } = await ready('enterprise-reg');
    const { version } = await target(id);
    expect((await fileOf(id))?.decision?.assigns).toMatchObject([{ element: 'org.uscc', type: 'uscc' }]);
    expect(await decided(id, grant())).toEqual(no({ code: 'assignedMissing' }));
    expect(await decided(id, grant({ 'org.uscc': '91370828MA3TEST00X' }))).toEqual(no({ code: 'assignedWrong' }));
    expect(await decided(id, grant({ 'org.uscc': uscc, 'child.idNumber': child }))).toEqual(
      no({ code: 'assignedUnknown' }),
    );
    expect((await target(id)).version).toBe(version);
    expect(await resultsOf(id)).toBeUndefined();
  });

  test('shows it to office and applicant, hands it on, and keeps it sealed', async () => {
    const { id, caller } = await ready('enterprise-reg');
    valueOf(await decided(id, grant({ 'org.uscc': uscc })));
    const values = [
      ['org.uscc', uscc],
      ['org.regDate', '2026-03-02'],
    ];
    for (const who of [approver, caller])
      expect((await fileOf(id, who))?.assigned.map(({ element, value }) => [element, value])).toEqual(values);
    const [copy] = await within(caller, (tx) => collectCases(tx, office.deps));
    expect(copy?.assigned.map(({ value }) => value)).toEqual([uscc, '2026-03-02']);
    const results = await resultsOf(id);
    expect(results).toMatchObject({ item: 'enterprise-reg', values: Object.fromEntries(values) });
    expect(results?.licences).toMatchObject([{ type: '营业执照', number: expect.any(String) }]);
    expect(results?.papers.map(({ kind }) => kind)).toContain('grantDecision');
    const kept = await within(approver, (tx) => caseStreams.recorded(tx, id));
    expect(JSON.stringify(kept)).not.toContain(uscc);
  });

  test('of a child gives the number of the child', async () => {
    const { id } = await ready('hukou-birth');
    valueOf(await decided(id, grant({ 'child.idNumber': child })));
    expect((await resultsOf(id))?.values).toEqual({ 'child.idNumber': child });
  });

  test('is looked at with and without the number before it is decided', async () => {
    const { id } = await ready('enterprise-reg');
    const looked = (assigned: Record<string, string>) =>
      previewDecision(office.deps, { caller: approver, id }, { outcome: 'grant', paragraphs: [], assigned });
    expect([(await looked({})).ok, (await looked({ 'org.uscc': uscc })).ok]).toEqual([true, true]);
  });
});

test('a denial gives nothing, and is not asked for it', async () => {
  const { id } = await ready('enterprise-reg');
  expect(await decided(id, { ...denial, assigned: { 'org.uscc': uscc } })).toEqual(no({ code: 'assignedOnDenial' }));
  valueOf(await decided(id, denial));
  expect((await fileOf(id))?.assigned).toEqual([]);
  expect(await resultsOf(id)).toBeUndefined();
});

test('an item that gives no number is granted as before', async () => {
  const { id, caller } = await ready('public-health');
  valueOf(await decided(id, grant()));
  expect(await resultsOf(id)).toMatchObject({ values: {}, licences: [{ type: '公共场所卫生许可证' }] });
  expect(await resultsOf(id, personCaller(office))).toBeUndefined();
  expect((await resultsOf(id, caller))?.item).toBe('public-health');
});
