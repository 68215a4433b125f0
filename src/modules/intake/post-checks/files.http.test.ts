// Photographs and papers that go with what a check found: who adds them, and who may read them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonOf, type Agent, type Answer } from '../../../../test/support/app/agent.ts';
import { givenToCheck, grantedOnCommitment } from '../../../../test/support/app/errand.ts';
import { signedInOfficer, signedInPerson, type Officer } from '../../../../test/support/app/people.ts';
import { startTestApp, type TestApp } from '../../../../test/support/app/test-app.ts';
import { pdf } from '../../../../test/support/files/samples.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import type { StepFile, TaskFiles } from '../cases/contract/task-files.ts';
import type { PostCheckFile } from './contract.ts';

let app: TestApp;
let head: Officer;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  head = await signedInOfficer(app.house.modules.identity, { number: 984, roles: ['sectionHead'] });
}, 120_000);
afterAll(() => app.close());

const words = '现场没有承诺的消毒间。';
const fileOf = async (officer: Agent, id: string) => jsonOf<PostCheckFile>(await officer.get(`/api/post-checks/${id}`));
const codeOf = ({ text }: Answer) => (JSON.parse(text) as { code: string }).code;

async function granted(): Promise<string> {
  const id = await grantedOnCommitment(app.house, app.cast.person, app.cast.approver);
  await givenToCheck(head, app.cast.reviewer, id);
  return id;
}
const add = (officer: Agent, id: string, { name = '现场.pdf', content = pdf(name).toString('latin1') } = {}) =>
  officer.send('POST', `/api/post-checks/${id}/files`, {
    raw: content,
    headers: {
      'content-type': 'application/octet-stream',
      'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
    },
  });
const waitingAt = async (id: string) =>
  jsonOf<TaskFiles>(await app.cast.reviewer.get(`/api/post-checks/${id}/files`)).files;
async function send(id: string, [act, wish]: [string, object]): Promise<Answer> {
  const { row } = await fileOf(app.cast.reviewer, id);
  return app.cast.reviewer.post(`/api/post-checks/${id}/${act}`, { version: row.version, words, ...wish });
}
const found = { method: 'onlineData', outcome: 'notMet' };
const filesOf = ({ happened }: PostCheckFile) => happened.flatMap(({ files }) => files);

describe('what goes with a result', () => {
  test('is read by the department, and by the applicant where it is shown to him', async () => {
    const { reviewer, person, nobody } = app.cast;
    const id = await granted();
    const shown = jsonOf<StepFile>(await add(reviewer, id));
    const kept = jsonOf<StepFile>(await add(reviewer, id, { name: '举报.pdf' }));
    const off = jsonOf<StepFile>(await add(reviewer, id, { name: '误传.pdf' }));
    jsonOf(await reviewer.send('DELETE', `/api/post-checks/${id}/files/${off.id}`, { key: 'off' }), 204);
    expect((await waitingAt(id)).map(({ name }) => name)).toEqual(['现场.pdf', '举报.pdf']);
    expect((await person.get(`/my/cases/${id}`)).text).not.toContain('现场.pdf');
    const files = [
      { id: shown.id, shown: true },
      { id: kept.id, shown: false },
    ];
    jsonOf(await send(id, ['check', { ...found, files }]));

    const listed = filesOf(await fileOf(head, id));
    expect(listed).toMatchObject([
      { name: '现场.pdf', mediaType: 'application/pdf', shown: true },
      { name: '举报.pdf', shown: false },
    ]);
    const stranger = await signedInPerson(app.house.modules.identity, 985);
    const reads = async (agent: Agent) => {
      const answers = await Promise.all(listed.map((one) => agent.get(to.file(id, one.id))));
      return answers.map(({ status }) => status);
    };
    expect(await reads(person)).toEqual([200, 404]);
    expect(await reads(stranger)).toEqual([404, 404]);
    expect((await reads(nobody)).includes(200)).toBe(false);
    const atDesk = await Promise.all(listed.map((one) => head.get(`/api/cases/${id}/files/${one.id}`)));
    expect(atDesk.map(({ status }) => status)).toEqual([200, 200]);
    const page = (await person.get(`/my/cases/${id}`)).text;
    expect(page).toContain('现场.pdf');
    expect(page).not.toContain('举报.pdf');
  });

  test('goes with a second look too; what was not named is dropped', async () => {
    const { reviewer, person } = app.cast;
    const id = await granted();
    const left = jsonOf<StepFile>(await add(reviewer, id));
    jsonOf(await send(id, ['check', found]));
    expect((await reviewer.get(`/api/cases/${id}/files/${left.id}`)).status).toBe(404);
    const until = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    jsonOf(await send(id, ['rectification', { until }]));
    const again = jsonOf<StepFile>(await add(reviewer, id, { name: '复查.pdf' }));
    jsonOf(await send(id, ['recheck', { outcome: 'corrected', files: [{ id: again.id, shown: true }] }]));
    expect(filesOf(await fileOf(reviewer, id)).map(({ name }) => name)).toEqual(['复查.pdf']);
    expect((await person.get(`/my/cases/${id}`)).text).toContain('复查.pdf');
  });

  test('of another check, or of nobody, is refused, and nothing was found', async () => {
    const [one, other] = [await granted(), await granted()];
    const file = jsonOf<StepFile>(await add(app.cast.reviewer, other));
    const refused = await send(one, ['check', { ...found, files: [{ id: file.id, shown: true }] }]);
    expect([refused.status, codeOf(refused)]).toEqual([422, 'stepFileUnknown']);
    expect((await fileOf(app.cast.reviewer, one)).row.state).toBe('due');
    expect(await waitingAt(other)).toEqual([file]);
  });
});

describe('a file', () => {
  test('is added by nobody but the officer who checks, and only while something is to be found', async () => {
    const id = await granted();
    const refusedTo = async (agent: Agent) => {
      const answer = await add(agent, id);
      return [answer.status, codeOf(answer)];
    };
    const colleague = await signedInOfficer(app.house.modules.identity, { number: 986, roles: ['reviewer'] });
    expect(await refusedTo(colleague)).toEqual([403, 'notYourPostCheck']);
    expect((await add(head, id)).status).toBe(403);
    expect((await add(app.cast.person, id)).status).toBe(403);
    jsonOf(await send(id, ['check', { ...found, outcome: 'met' }]));
    expect(await refusedTo(app.cast.reviewer)).toEqual([409, 'postCheckNotAllowed']);
  });

  test('is judged by its content, needs a name, and is one of twenty at most', async () => {
    const id = await granted();
    const { reviewer } = app.cast;
    expect((await add(reviewer, id, { name: '网页.pdf', content: '<html><script>1</script></html>' })).status).toBe(
      415,
    );
    expect(codeOf(await add(reviewer, id, { name: '' }))).toBe('uploadUnannounced');
    for (let one = 1; one <= 20; one += 1) jsonOf(await add(reviewer, id, { name: `${one}.pdf` }));
    const more = await add(reviewer, id);
    expect([more.status, codeOf(more)]).toEqual([409, 'tooManyStepFiles']);
  });
});
