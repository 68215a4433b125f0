import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { syntheticCitizenId } from '../../../kernel/codes/synthetic.ts';
import { personId, type CaseId } from '../../../kernel/id.ts';
import { systemScope } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { copyCase, findingDepsOf } from '../../../../test/support/intake/finding.ts';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { keepApplication, type ApplicationDocument } from '../cases/application.ts';
import { acceptCase } from '../cases/acts.ts';
import { receiveCase } from '../cases/receive.ts';
import { listWork } from '../cases/rows.ts';
import type { CaseListQuery } from '../cases/contract.ts';
import { findChoices } from './choices.ts';
import type { ExportCases, SoughtPerson } from './contract.ts';
import { exportCases } from './export.ts';
import { findCases } from './find.ts';
import { indexOldCases } from './old-cases.ts';

const ZHANG = syntheticCitizenId(civilDate('1990-05-17'), 11);
const PHONE = '13911112222';

let office: Office;
let clerk: Caller;
let police: Caller;
let zhang: { id: CaseId; number: string; caller: Caller };
beforeAll(async () => {
  office = await openOffice();
  clerk = officerCaller(office);
  police = officerCaller(office, ['police']);
  zhang = await received('演示张三', {
    'applicant.name': '演示 张三',
    'applicant.idNumber': ZHANG,
    'applicant.phone': PHONE,
  });
  await received('演示李四', { 'applicant.name': '演示李四', 'child.name': '演示张三' });
});
afterAll(() => office.close());

async function received(applicantName: string, answers: Record<string, string>) {
  const { deps, item } = office;
  const caller = personCaller(office);
  const person = personId(caller.actor.id);
  const document: ApplicationDocument = { applicantName, answers, materials: [] };
  const applicant = { person, organisation: null, mandate: null, ward: null };
  const receipt = await deps.db.within(caller.scope, (tx) =>
    receiveCase(tx, deps, { caller, applicant, people: [person], item, document }),
  );
  return { ...valueOf(receipt), caller };
}

const find = async (sought: SoughtPerson, caller = clerk) => {
  const { cases } = await findCases(findingDepsOf(office), { caller, asked: { sought } });
  return cases.map(({ id }) => id);
};
const list = async (query: CaseListQuery) => {
  const { cases } = await office.deps.db.within(clerk.scope, (tx) => listWork(tx, office.deps, query));
  return cases.map(({ id }) => id);
};

describe('looking for who applies', () => {
  test.each<[string, SoughtPerson]>([
    ['name, blanks or not', { by: 'name', text: '演示张 三' }],
    ['telephone, with the code of the country', { by: 'phone', text: '+86 139 1111 2222' }],
    ['identity number', { by: 'number', text: `${ZHANG.slice(0, 6)} ${ZHANG.slice(6)}` }],
  ])('by %s finds his cases', async (_name, sought) => {
    expect(await find(sought)).toEqual([zhang.id]);
  });

  test.each<[string, SoughtPerson]>([
    ['part of a name', { by: 'name', text: '张三' }],
    ['a telephone as a number', { by: 'number', text: PHONE }],
    ['somebody who is only named in an application', { by: 'name', text: '演示王五' }],
  ])('by %s finds nothing', async (_name, sought) => {
    expect(await find(sought)).toEqual([]);
  });

  test('finds nothing of what other departments handle', async () => {
    expect(await find({ by: 'name', text: '演示张三' }, police)).toEqual([]);
    const seen = await office.database.app.within(police.scope, (tx) =>
      tx.selectFrom('intake.case_lookup').select('case_id').execute(),
    );
    expect(seen).toEqual([]);
  });

  test('the applicant himself can read no hash, his own neither', async () => {
    const seen = await office.database.app.within(zhang.caller.scope, (tx) =>
      tx.selectFrom('intake.case_lookup').select('case_id').execute(),
    );
    expect(seen).toEqual([]);
  });

  test('each hit is written down as a look at that person’s file; a miss names nobody', async () => {
    const before = office.reads.length;
    await find({ by: 'name', text: '演示张三' });
    await find({ by: 'name', text: '查无此人' });
    expect(office.reads.slice(before)).toEqual([{ officer: clerk.actor.id, what: 'found' }]);
  });

  test('goes with the filters of the list', async () => {
    const sought = { by: 'name', text: '演示张三' } as const;
    const narrowed = async (filter: CaseListQuery) =>
      (await findCases(findingDepsOf(office), { caller: clerk, asked: { sought, ...filter } })).cases.length;
    expect(await narrowed({ state: 'submitted' })).toBe(1);
    expect(await narrowed({ state: 'concluded' })).toBe(0);
  });

  test('finds a corrected application by what it says now and by what it said before', async () => {
    const one = await received('演示赵六', { 'applicant.name': '演示赵六', 'applicant.phone': '13733334444' });
    await office.database.app.within(one.caller.scope, async (tx) => {
      const applicant = { person: personId(one.caller.actor.id), organisation: null, mandate: null, ward: null };
      const document = { applicantName: '演示赵六', answers: { 'applicant.phone': '13755556666' }, materials: [] };
      const department = 'approval';
      await keepApplication(tx, office.deps.vault, {
        caseId: one.id,
        applicant,
        department,
        document,
        at: office.deps.now(),
      });
    });
    expect(await find({ by: 'phone', text: '13755556666' })).toEqual([one.id]);
    expect(await find({ by: 'phone', text: '13733334444' })).toEqual([one.id]);
  });

  test('whoever was erased is found no more', async () => {
    const gone = await received('演示钱七', { 'applicant.name': '演示钱七' });
    expect(await find({ by: 'name', text: '演示钱七' })).toEqual([gone.id]);
    await office.database.app.within(systemScope(office.database.area), (tx) =>
      office.deps.vault.destroyKey(tx, `person/${gone.caller.actor.id}`, '个人信息保护法第四十七条'),
    );
    const before = office.reads.length;
    expect(await find({ by: 'name', text: '演示钱七' })).toEqual([]);
    expect(office.reads).toHaveLength(before);
  });

  test('lies in the table as keyed hashes, in clear nowhere', async () => {
    const owner = await office.database.owner.connect();
    const { rows } = await owner.query<{ row: string }>('select l::text as row from intake.case_lookup l');
    owner.release();
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.filter(({ row }) => /张三|13911112222|9808281990/.test(row))).toEqual([]);
  });
});

describe('cases from before', () => {
  const indexed = () =>
    indexOldCases({ follower: office.database.follower, vault: office.deps.vault, area: office.database.area });

  test('become findable once, as if they had been all along; what was erased is passed over', async () => {
    await find({ by: 'name', text: '演示张三' });
    const owner = await office.database.owner.connect();
    const lookups = async () =>
      (
        await owner.query<{ row: string }>(
          `select l::text as row from intake.case_lookup l where trait <> 'none' order by 1`,
        )
      ).rows;
    await owner.query(
      `delete from intake.case_lookup where hash not in (select hash from intake.case_lookup where trait = 'none')`,
    );
    expect(await find({ by: 'name', text: '演示张三' })).toEqual([]);
    expect(await indexed()).toBeGreaterThan(2);
    expect(await indexed()).toBe(0);
    expect((await lookups()).length).toBeGreaterThan(3);
    owner.release();
    expect(await find({ by: 'name', text: '演示张三' })).toEqual([zhang.id]);
  });
});

describe('the filters', () => {
  test('by department, item, days of receipt and what is due', async () => {
    const { id, number } = zhang;
    const sees = async (query: CaseListQuery) => (await list({ number, ...query })).includes(id);
    expect(await sees({})).toBe(true);
    expect([await sees({ department: 'approval' }), await sees({ department: 'police' })]).toEqual([true, false]);
    expect([await sees({ item: 'public-health' }), await sees({ item: 'other' })]).toEqual([true, false]);
    expect([await sees({ from: '2026-03-02' }), await sees({ from: '2026-03-03' })]).toEqual([true, false]);
    expect([await sees({ until: '2026-03-02' }), await sees({ until: '2026-03-01' })]).toEqual([true, false]);
    // To be answered by the fifth working day, the ninth of March.
    expect([await sees({ due: 'week' }), await sees({ due: 'today' }), await sees({ due: 'overdue' })]).toEqual([
      true,
      false,
      false,
    ]);
    office.setNow('2026-03-09T01:00:00Z');
    expect([await sees({ due: 'week' }), await sees({ due: 'today' }), await sees({ due: 'overdue' })]).toEqual([
      true,
      true,
      false,
    ]);
    office.setNow('2026-03-10T01:00:00Z');
    expect([await sees({ due: 'week' }), await sees({ due: 'today' }), await sees({ due: 'overdue' })]).toEqual([
      false,
      false,
      true,
    ]);
    office.setNow('2026-03-02T01:00:00Z');
  });

  test('offer what the officer sees: his departments and their items', async () => {
    const { departments, items, mayExport } = await findChoices(findingDepsOf(office), clerk);
    expect([departments.map(({ key }) => key), mayExport]).toEqual([['approval'], true]);
    expect(items.map(({ key }) => key)).toContain('public-health');
    expect(new Set(items.map(({ department }) => department))).toEqual(new Set(['approval']));
    const whole = { ...clerk, scope: { ...clerk.scope, departments: 'all' as const } };
    expect((await findChoices(findingDepsOf(office), whole)).items.length).toBeGreaterThan(200);
  });
});

describe('exporting', () => {
  const exported = async (asked: ExportCases, { caller = clerk, deps = findingDepsOf(office) } = {}) => {
    const parts: string[] = [];
    for await (const part of exportCases(deps, { caller, asked })) parts.push(part);
    return parts;
  };

  test('gives the list as it stands, names masked, numbers in groups, each case a look', async () => {
    const before = office.reads.length;
    const text = (await exported({ number: zhang.number })).join('');
    const [head, line, end] = text.split('\r\n');
    expect(head?.startsWith('\uFEFF办件编号,事项,')).toBe(true);
    expect(line).toMatch(/^370828 260302 \d{6},[^,]+,演\*\*三,,[^,]+局,已提交,,2026-03-02,,2026-03-09,5,正常,$/);
    expect(end).toBe('');
    expect(office.reads.slice(before)).toEqual([{ officer: clerk.actor.id, what: 'exported' }]);
  });

  test('in English, of one person, is that person’s', async () => {
    const parts = await exported({ sought: { by: 'phone', text: PHONE }, language: 'en' });
    expect(parts.join('').split('\r\n')).toMatchObject([
      expect.stringContaining('Case number'),
      expect.stringContaining('Received'),
      '',
    ]);
  });

  test('leaves out what may be seen but not exported', async () => {
    const deps = { ...findingDepsOf(office), permits: (_caller: Caller, act: string) => act !== 'case:export' };
    expect(await exported({ state: 'all' }, { deps })).toHaveLength(2);
    expect((await exported({ state: 'all' }, { deps })).at(1)).toBe('');
  });

  test('of twenty thousand cases holds five hundred at a time, and has each exactly once while they are worked on', async () => {
    await copyCase(office, zhang.id, 20_000);
    const lines: string[] = [];
    let longest = 0;
    const deps = { ...findingDepsOf(office), recordReads: () => Promise.resolve() };
    for await (const part of exportCases(deps, { caller: clerk, asked: { number: '370828260101', state: 'all' } })) {
      const rows = part.split('\r\n').slice(0, -1);
      longest = Math.max(longest, rows.length);
      lines.push(...rows);
      // Meanwhile the most urgent becomes the least: in the order of the list it would be met twice or never.
      if (lines.length === 501)
        valueOf(await acceptCase(office.deps, { asking: { caller: clerk }, id: zhang.id, version: 2 }));
    }
    expect([lines.length - 1, longest]).toEqual([20_000, 500]);
    expect(new Set(lines).size).toBe(20_001);
  }, 120_000);

  test('that nobody goes on reading stops', async () => {
    let read = 0;
    const deps = { ...findingDepsOf(office), recordReads: () => Promise.resolve(void (read += 1)) };
    const parts = exportCases(deps, { caller: clerk, asked: { state: 'all' } });
    for (let part = 0; part < 3; part += 1) await parts.next();
    await parts.return(undefined);
    expect(await parts.next()).toEqual({ done: true, value: undefined });
    expect(read).toBe(2);
  });
});

test('the list goes on page by page behind the filters', async () => {
  const page = (after?: string) =>
    office.deps.db.within(clerk.scope, (tx) =>
      listWork(tx, office.deps, { number: '370828260101', ...(after && { after }) }),
    );
  const first = await page();
  const second = await page(first.after ?? '');
  const ids = [...first.cases, ...second.cases].map(({ id }) => id);
  expect([first.cases.length, new Set(ids).size]).toEqual([50, 100]);
});
