import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicHealthAnswers } from '../../../../test/support/catalogue/answers.ts';
import { publishUnfit, UNFIT, UNFIT_QUESTION } from '../../../../test/support/catalogue/publish.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { agentCaller, draftDepsOf, receivedPdf } from '../../../../test/support/intake/drafts.ts';
import { openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { personId } from '../../../kernel/id.ts';
import { no, ok } from '../../../kernel/result.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { attachFile, findFilePlace, removeFile } from './attach.ts';
import { checkDraft } from './check.ts';
import type { Draft } from './contract/drafts.ts';
import type { DraftDeps } from './deps.ts';
import { findDraft, findDrafts } from './find.ts';
import { discardDraft, saveAnswers } from './save.ts';
import { startDraft } from './start.ts';

let office: Office;
let deps: DraftDeps;
beforeAll(async () => {
  office = await openOffice();
  deps = draftDepsOf(office);
});
afterAll(() => office.close());

async function begun(caller: Caller): Promise<Draft> {
  const started = await startDraft(deps, { caller }, { item: 'public-health' });
  if (!started.ok) throw new Error(started.error.code);
  return started.value;
}
const attach = async (caller: Caller, draft: string, material: string) =>
  attachFile(deps, { caller }, { draft, material, received: await receivedPdf(office) });

describe('beginning', () => {
  test('an application is begun for the version in force, with nothing typed and every material listed', async () => {
    const caller = personCaller(office);
    const draft = await begun(caller);
    expect(draft).toMatchObject({
      item: { key: 'public-health', version: 1 },
      corrects: null,
      answers: {},
      unlocked: null,
    });
    expect(draft.materials.map(({ id, need }) => [id, need])).toEqual([
      ['public-health.form', 'madeFromForm'],
      ['common.business-licence', 'required'],
      ['public-health.m1', 'optional'],
      ['public-health.m2', 'required'],
      ['public-health.m3', 'optional'],
      ['common.health-cert', 'optional'],
    ]);
    expect(await findDrafts(deps, { caller })).toMatchObject([{ id: draft.id }]);
  });
  test('pressed twice under one key, one draft is begun', async () => {
    const caller = personCaller(office);
    const asking = { caller, once: { caller: caller.actor.id, key: randomUUID(), requestHash: 'same' } };
    const [one, other] = [
      await startDraft(deps, asking, { item: 'public-health' }),
      await startDraft(deps, asking, { item: 'public-health' }),
    ];
    expect(other).toEqual(one);
    expect(await findDrafts(deps, { caller })).toHaveLength(1);
  });
  test('an item that is not there, or cannot be asked online yet, is refused', async () => {
    const caller = personCaller(office);
    expect(await startDraft(deps, { caller }, { item: 'flying-saucer' })).toEqual(no({ code: 'itemNotFound' }));
    await publishUnfit(office.database);
    expect(await startDraft(deps, { caller }, { item: UNFIT })).toEqual(
      no({ code: 'notOnline', questions: [UNFIT_QUESTION] }),
    );
  });
  test('an agent begins only what the agency covers', async () => {
    const caller = {
      ...agentCaller(office, randomUUID()),
      grants: [{ role: 'agent', departments: [], items: ['food-business'] }],
    };
    expect(await startDraft(deps, { caller }, { item: 'public-health' })).toMatchObject(no({ code: 'notPermitted' }));
  });
  test('an officer has no drafts', async () => {
    const officer: Caller = { ...personCaller(office), kind: 'officer', scope: { area: office.database.area } };
    expect(await startDraft(deps, { caller: officer }, { item: 'public-health' })).toMatchObject(
      no({ code: 'notPermitted' }),
    );
    expect(await findDrafts(deps, { caller: officer })).toEqual([]);
  });
  test('nobody needs more than fifty at once', async () => {
    const caller = personCaller(office);
    for (let count = 0; count < 50; count += 1) await begun(caller);
    expect(await startDraft(deps, { caller }, { item: 'public-health' })).toEqual(
      no({ code: 'tooManyDrafts', most: 50 }),
    );
  });
});

describe('saving', () => {
  test('what was typed is kept, right or wrong, and the last save of a field counts', async () => {
    const caller = personCaller(office);
    const { id } = await begun(caller);
    await saveAnswers(deps, { caller }, { draft: id, answers: { 'site.area': '大约80', 'org.name': '示例店' } });
    const saved = await saveAnswers(deps, { caller }, { draft: id, answers: { 'site.area': ' 86.5' } });
    expect(saved).toEqual(ok({ versions: { 'site.area': 2 } }));
    expect((await findDraft(deps, { caller }, id))?.answers).toEqual({ 'site.area': ' 86.5', 'org.name': '示例店' });
  });
  test('two windows that change different fields at the same time lose nothing', async () => {
    const caller = personCaller(office);
    const { id } = await begun(caller);
    const fields = Object.entries(publicHealthAnswers);
    await Promise.all(
      fields.map(([element, typed]) => saveAnswers(deps, { caller }, { draft: id, answers: { [element]: typed } })),
    );
    expect((await findDraft(deps, { caller }, id))?.answers).toEqual(publicHealthAnswers);
  });
  test('a question that the form does not ask is refused', async () => {
    const caller = personCaller(office);
    const { id } = await begun(caller);
    expect(await saveAnswers(deps, { caller }, { draft: id, answers: { 'child.name': '小明' } })).toEqual(
      no({ code: 'unknownQuestion', element: 'child.name' }),
    );
  });
  test('nothing that was typed stands in the database in clear', async () => {
    const caller = personCaller(office);
    const { id } = await begun(caller);
    await saveAnswers(deps, { caller }, { draft: id, answers: publicHealthAnswers });
    await attach(caller, id, 'common.business-licence');
    const owner = await office.database.owner.connect();
    const { rows } = await owner.query<{ text: string }>(
      `select (select string_agg(a::text, '') from intake.draft_answer a) || (select string_agg(f::text, '') from files.file f) as text`,
    );
    owner.release();
    for (const typed of [publicHealthAnswers['org.legalRepIdNumber'] ?? '', '示例理发店', '王示例', '营业执照'])
      expect(rows[0]?.text).not.toContain(typed);
  });
});

describe('somebody else’s draft', () => {
  test('is not there for another person, nor for the same person acting for an organisation', async () => {
    const caller = personCaller(office);
    const { id } = await begun(caller);
    const stranger = personCaller(office);
    expect(await findDraft(deps, { caller: stranger }, id)).toBeUndefined();
    expect(await saveAnswers(deps, { caller: stranger }, { draft: id, answers: {} })).toEqual(
      no({ code: 'draftNotFound' }),
    );
    expect(await checkDraft(deps, { caller: stranger }, id)).toEqual(no({ code: 'draftNotFound' }));
    expect(await discardDraft(deps, { caller: stranger }, id)).toEqual(no({ code: 'draftNotFound' }));
    const acting = agentCaller(office, randomUUID(), personId(caller.actor.id));
    expect(await findDrafts(deps, { caller: acting })).toEqual([]);
    expect(await saveAnswers(deps, { caller: acting }, { draft: id, answers: {} })).toEqual(
      no({ code: 'draftNotFound' }),
    );
    expect(await findDraft(deps, { caller: acting }, id)).toBeUndefined();
  });
  test('that belongs to an organisation is there for whoever acts for it now', async () => {
    const organisation = randomUUID();
    const { id } = await begun(agentCaller(office, organisation));
    const successor = agentCaller(office, organisation);
    expect(await findDraft(deps, { caller: successor }, id)).toMatchObject({ id });
  });
});

describe('materials', () => {
  test('a file is attached, shown as not yet scanned, and removed again', async () => {
    const caller = personCaller(office);
    const { id } = await begun(caller);
    const material = 'common.business-licence';
    const file = valueOf(await attach(caller, id, material));
    expect((await findDraft(deps, { caller }, id))?.materials).toContainEqual(
      expect.objectContaining({
        id: material,
        files: [
          expect.objectContaining({
            id: file,
            name: '营业执照.pdf',
            mediaType: 'application/pdf',
            scanState: 'unscanned',
          }),
        ],
      }),
    );
    const place = { draft: id, material, file };
    expect(await removeFile(deps, { caller }, place)).toMatchObject(ok({ files: [] }));
    expect(await removeFile(deps, { caller }, place)).toEqual(no({ code: 'fileNotAttached' }));
  });
  test('before a long upload begins it is known whose the file will be, or why it will not be taken', async () => {
    const caller = personCaller(office);
    const { id } = await begun(caller);
    const place = (material: string, who = caller) => findFilePlace(deps, { caller: who }, { draft: id, material });
    expect(await place('public-health.m2')).toEqual(
      ok({ heldBy: `intake.draft/${id}`, subject: `person/${caller.actor.id}`, person: caller.actor.id }),
    );
    expect(await place('common.birth-cert')).toMatchObject(no({ code: 'materialNotAsked' }));
    expect(await place('public-health.m2', personCaller(office))).toEqual(no({ code: 'draftNotFound' }));
  });
  test('an upload is forgotten in the moment its file is attached, and not when that fails', async () => {
    const caller = personCaller(office);
    const { id } = await begun(caller);
    const forgotten: string[] = [];
    const attaching = async (material: string) =>
      attachFile(
        deps,
        { caller },
        {
          draft: id,
          material,
          received: await receivedPdf(office),
          forget: () => Promise.resolve(forgotten.push(material)),
        },
      );
    await attaching('public-health.m2');
    await attaching('common.birth-cert');
    expect(forgotten).toEqual(['public-health.m2']);
  });
  test('a material that the item does not ask for is refused', async () => {
    const caller = personCaller(office);
    const { id } = await begun(caller);
    expect(await attach(caller, id, 'common.birth-cert')).toEqual(
      no({ code: 'materialNotAsked', material: 'common.birth-cert' }),
    );
  });
  test('more files than a thick contract has pages are refused', async () => {
    const caller = personCaller(office);
    const { id } = await begun(caller);
    for (let count = 0; count < 40; count += 1) await attach(caller, id, 'public-health.m2');
    expect(await attach(caller, id, 'public-health.m2')).toEqual(no({ code: 'tooManyFiles', most: 40 }));
  });
});

describe('checking', () => {
  test('says what is missing on which page, which materials, and what consent is asked for', async () => {
    const caller = personCaller(office);
    const { id } = await begun(caller);
    const { 'staff.count': _count, ...answers } = publicHealthAnswers;
    await saveAnswers(deps, { caller }, { draft: id, answers: { ...answers, 'site.area': '大约80' } });
    expect(await checkDraft(deps, { caller }, id)).toEqual(
      ok({
        answers: [
          { page: 'site-area', field: 'site.area', code: 'notANumber' },
          { page: 'staff-count', field: 'staff.count', code: 'missing' },
        ],
        materials: ['common.business-licence', 'public-health.m2'],
        alike: [],
        later: [],
        commitmentFault: null,
        secondPersons: [],
        instant: null,
        laterBarred: false,
        consentFor: ['org.legalRepIdNumber'],
      }),
    );
  });
});

test('a draft that is thrown away is gone with its answers', async () => {
  const caller = personCaller(office);
  const { id } = await begun(caller);
  await saveAnswers(deps, { caller }, { draft: id, answers: publicHealthAnswers });
  await attach(caller, id, 'public-health.m2');
  expect(await discardDraft(deps, { caller }, id)).toEqual(ok({ discarded: true }));
  expect(await findDraft(deps, { caller }, id)).toBeUndefined();
  expect(await discardDraft(deps, { caller }, id)).toEqual(no({ code: 'draftNotFound' }));
});
