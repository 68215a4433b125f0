// Files that officers add to a step: through the running program, from adding one to who may read it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StepFile, TaskFiles } from '../../src/modules/intake/cases/contract/task-files.ts';
import { jsonOf, type Agent, type Answer } from '../support/app/agent.ts';
import { act, caseFileOf, handedIn } from '../support/app/errand.ts';
import { signedInOfficer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { pdf } from '../support/files/samples.ts';

const NAME = '核查笔录.pdf';
const opinion = { opinion: 'agree', note: '符合条件。' };

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
}, 240_000);
afterAll(() => app.close());

async function accepted(): Promise<{ caseId: string; at: string }> {
  const { caseId } = await handedIn(app.house, app.cast.person);
  jsonOf(await act(app.cast.clerk, caseId, ['accept', {}]));
  return { caseId, at: `/api/cases/${caseId}/tasks/t2` };
}
const add = (agent: Agent, at: string, { name = NAME, content = pdf('笔录').toString('latin1') } = {}) =>
  agent.send('POST', `${at}/files`, {
    raw: content,
    headers: {
      'content-type': 'application/octet-stream',
      'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
    },
  });
const filesAt = async (agent: Agent, at: string) => jsonOf<TaskFiles>(await agent.get(`${at}/files`)).files;
const codeOf = ({ text }: Answer) => (JSON.parse(text) as { code: string }).code;

test('a file goes with the finished task, and whoever works on the case reads it; the applicant does not', async () => {
  const { caseId, at } = await accepted();
  const { reviewer, approver, person } = app.cast;
  const kept = jsonOf<StepFile>(await add(reviewer, at));
  const dropped = jsonOf<StepFile>(
    await add(reviewer, at, { name: '误传.pdf', content: pdf('误传').toString('latin1') }),
  );
  expect(kept).toMatchObject({ name: NAME, mediaType: 'application/pdf' });
  jsonOf(await reviewer.send('DELETE', `${at}/files/${dropped.id}`, { key: 'drop-1' }), 204);
  expect(await filesAt(reviewer, at)).toEqual([kept]);
  // Not yet part of the case.
  expect((await approver.get(`/api/cases/${caseId}/files/${kept.id}`)).status).toBe(404);

  jsonOf(await reviewer.post(`${at}/complete`, { ...opinion, files: [kept.id] }));
  const task = (await caseFileOf(approver, caseId)).tasks.find(({ task: key }) => key === 't2');
  expect(task?.files).toEqual([kept]);
  const read = await approver.get(`/api/cases/${caseId}/files/${kept.id}`);
  expect([read.status, read.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect((await person.get(`/api/cases/${caseId}/files/${kept.id}`)).status).toBe(404);
  const stranger = await signedInOfficer(app.house.modules.identity, {
    number: 650,
    roles: ['approver'],
    department: 'market',
  });
  expect((await stranger.get(`/api/cases/${caseId}/files/${kept.id}`)).status).toBe(404);
});

test('what was added and not named is dropped with the finished task', async () => {
  const { caseId, at } = await accepted();
  const { reviewer } = app.cast;
  const left = jsonOf<StepFile>(await add(reviewer, at));
  jsonOf(await reviewer.post(`${at}/complete`, opinion));
  expect((await reviewer.get(`/api/cases/${caseId}/files/${left.id}`)).status).toBe(404);
  // A page that asks a moment late hears that none waits.
  expect(await filesAt(reviewer, at)).toEqual([]);
});

test('a file of another task, or of nobody, is refused and the task stays open', async () => {
  const [one, other] = [await accepted(), await accepted()];
  const { reviewer } = app.cast;
  const file = jsonOf<StepFile>(await add(reviewer, other.at));
  const refused = await reviewer.post(`${one.at}/complete`, { ...opinion, files: [file.id] });
  expect([refused.status, codeOf(refused)]).toEqual([422, 'stepFileUnknown']);
  expect(await filesAt(reviewer, other.at)).toEqual([file]);
  expect((await caseFileOf(reviewer, one.caseId)).tasks.find(({ task }) => task === 't2')?.state).toBe('open');
});

test('only who may do the task adds files: no clerk, no stranger, nobody while a colleague has it', async () => {
  const { at } = await accepted();
  const { clerk, reviewer, person } = app.cast;
  expect((await add(clerk, at)).status).toBe(403);
  expect((await add(person, at)).status).toBe(403);
  const colleague = await signedInOfficer(app.house.modules.identity, { number: 651, roles: ['reviewer'] });
  jsonOf(await colleague.post(`${at}/claim`, {}));
  expect(codeOf(await add(reviewer, at))).toBe('heldByAnother');
  jsonOf(await add(colleague, at));
});

test('what is no document is refused by its content, whatever it is called', async () => {
  const { at } = await accepted();
  const refused = await add(app.cast.reviewer, at, { content: '<html>hello</html>' });
  expect(refused.status).toBe(415);
  expect(await filesAt(app.cast.reviewer, at)).toEqual([]);
});
