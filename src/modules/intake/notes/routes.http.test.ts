import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonOf, type Agent } from '../../../../test/support/app/agent.ts';
import { dumpOf } from '../../../../test/support/app/dump.ts';
import { caseFileOf, completeDraft, granted, handedIn } from '../../../../test/support/app/errand.ts';
import { mountedRoutes } from '../../../../test/support/app/mounted.ts';
import { signedInOfficer } from '../../../../test/support/app/people.ts';
import { startTestApp, type TestApp } from '../../../../test/support/app/test-app.ts';
import type { Receipt } from '../drafts/contract/drafts.ts';
import type { CaseNotes } from './contract.ts';

const TEXT = '内部：请核对平面图第2页的门牌号。';

let app: TestApp;
let receipt: Receipt;
/** Everybody who may send a request, by the name of what he is. */
let everybody: Record<string, Agent>;

/** An errand with a note at each of its ends: before the papers are made and after. */
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'trace' });
  const { house, cast } = app;
  const { identity } = house.modules;
  receipt = await handedIn(house, cast.person);
  jsonOf(await cast.clerk.post(addressOf(receipt), { text: TEXT }, 'note-1'));
  await granted(cast, receipt.caseId);
  jsonOf(await cast.approver.post(addressOf(receipt), { text: TEXT, mentions: 'health' }, 'note-2'));
  everybody = {
    ...cast,
    sectionHead: await signedInOfficer(identity, { number: 911, roles: ['sectionHead'] }),
    leader: await signedInOfficer(identity, { number: 912, roles: ['leader'] }),
    clerkElsewhere: await signedInOfficer(identity, { number: 913, roles: ['clerk'], department: 'police' }),
    cataloguer: await signedInOfficer(identity, { number: 914, roles: ['cataloguer'] }),
    auditor: await signedInOfficer(identity, { number: 915, roles: ['auditor'] }),
    auditorWithoutFactor: await signedInOfficer(identity, { number: 916, roles: ['auditor'], secondFactor: false }),
  };
});
afterAll(() => app.close());

const addressOf = ({ caseId }: Pick<Receipt, 'caseId'>) => `/api/cases/${caseId}/notes`;
const statusesOf = async (ask: (agent: Agent) => Promise<{ status: number }>) => {
  const answers = Object.entries(everybody).map(async ([name, agent]) => [name, (await ask(agent)).status] as const);
  return Object.fromEntries(await Promise.all(answers));
};

describe('every role', () => {
  test('reads the notes of a case when it works on the case, and not otherwise', async () => {
    expect(await statusesOf((agent) => agent.get(addressOf(receipt)))).toEqual({
      nobody: 401,
      person: 403,
      clerk: 200,
      reviewer: 200,
      approver: 200,
      sectionHead: 200,
      leader: 200,
      clerkElsewhere: 404,
      cataloguer: 403,
      auditor: 403,
      auditorWithoutFactor: 403,
      systemAdministrator: 403,
      securityAdministrator: 403,
      auditAdministrator: 403,
    });
  });

  test('reads them for the audit with the permission to read the record and a second factor', async () => {
    const statuses = await statusesOf((agent) => agent.get(`/api/audit/cases/${receipt.caseId}/notes`));
    const letIn = Object.entries(statuses).filter(([, status]) => status === 200);
    expect(letIn.map(([name]) => name).sort()).toEqual(['auditAdministrator', 'auditor']);
    expect(statuses).toMatchObject({ nobody: 401, person: 403, leader: 403, auditorWithoutFactor: 403 });
  });

  test('writes them when it works on the case, and not otherwise', async () => {
    const { caseId } = await handedIn(app.house, app.cast.person);
    expect(await statusesOf((agent) => agent.post(addressOf({ caseId }), { text: TEXT }))).toEqual({
      nobody: 401,
      person: 403,
      clerk: 200,
      reviewer: 200,
      approver: 200,
      sectionHead: 200,
      leader: 200,
      clerkElsewhere: 404,
      cataloguer: 403,
      auditor: 403,
      auditorWithoutFactor: 403,
      systemAdministrator: 403,
      securityAdministrator: 403,
      auditAdministrator: 403,
    });
    const { notes } = jsonOf<CaseNotes>(await app.cast.clerk.get(addressOf({ caseId })));
    expect(notes).toHaveLength(5);
  });
});

describe('every surface', () => {
  test('that is asked for shows none either: the copy of one’s data, the public status, the list', async () => {
    const { person, nobody, clerk } = app.cast;
    const { number, queryCode: code } = receipt;
    const texts = [
      await person.post('/api/identity/me/export', undefined, 'copy'),
      await nobody.post('/api/status', { number, code }),
      await clerk.get('/api/cases?state=concluded'),
      await person.get('/api/messages'),
    ].map((answer) => (answer.status === 200 ? answer.text : `answered ${answer.status}`));
    expect(texts.filter((text) => text.startsWith('answered') || text.includes(TEXT))).toEqual([]);
    expect(texts[0]).toContain(number);
  });

  test('of the machine holds none in clear: neither the log of the program nor any table', async () => {
    expect(app.log.join('')).not.toContain(TEXT);
    const dump = await dumpOf(app.house.foundation.databases.owner);
    expect([...dump].filter(([, rows]) => rows.includes(TEXT)).map(([table]) => table)).toEqual([]);
    expect(dump.get('intake.case_note')).toContain(receipt.caseId);
  });
});

test('a note that says nothing, too much, or names what is not there is answered in a sentence', async () => {
  const ask = async (note: object) => {
    const { status, text } = await app.cast.clerk.post(addressOf(receipt), note);
    const { code, title } = JSON.parse(text) as { code: string; title: string };
    return [status, code, title !== code];
  };
  expect(await ask({ text: '  ' })).toEqual([422, 'noteEmpty', true]);
  expect(await ask({ text: '长'.repeat(2_001) })).toEqual([422, 'invalid', true]);
  expect(await ask({ text: TEXT, mentions: 'nowhere' })).toEqual([422, 'departmentUnknown', true]);
  expect(await ask({ text: TEXT, corrects: receipt.caseId })).toEqual([404, 'noteNotFound', true]);
});

describe('every address', () => {
  /** What an address stands for: whatever the person has. */
  async function filledIn(): Promise<(url: string) => string> {
    const { papers, materials } = await caseFileOf(app.cast.clerk, receipt.caseId);
    const draft = await completeDraft(app.house, app.cast.person);
    const known: Record<string, string> = {
      caseId: receipt.caseId,
      paperId: papers[0]?.id ?? '',
      fileId: materials.find(({ files }) => files.length > 0)?.files[0]?.id ?? '',
      draftId: draft,
      draft,
      id: receipt.caseId,
    };
    return (url) => url.replaceAll(/:(\w+)/g, (_all, name: string) => known[name] ?? receipt.caseId).replace('*', '');
  }

  const isNotes = (url: string) => /^\/api\/(audit\/)?cases\/:caseId\/notes$/.test(url);

  test('that can be read shows a note to nobody but on the two addresses of notes', async () => {
    const reads = (await mountedRoutes(app.house)).filter(({ method, url }) => method === 'GET' && !isNotes(url));
    // Becoming a kiosk signs out, so that comes last.
    reads.sort((one, other) => Number(one.url.startsWith('/kiosk')) - Number(other.url.startsWith('/kiosk')));
    const fill = await filledIn();
    const leaks: string[] = [];
    let opened = 0;
    for (const name of ['nobody', 'person', 'clerk', 'auditor'])
      for (const { url } of reads) {
        const accept = url.startsWith('/api/') ? 'application/json' : 'text/html';
        const { status, text } = (await everybody[name]?.send('GET', fill(url), { headers: { accept } })) ?? {
          status: 0,
          text: '',
        };
        if (status === 200) opened += 1;
        if (text.includes(TEXT) || text.includes('noteWritten')) leaks.push(`${name} ${url}`);
      }
    expect(leaks).toEqual([]);
    expect(reads.length).toBeGreaterThan(60);
    expect(opened).toBeGreaterThan(80);
  });
});
