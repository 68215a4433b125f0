// At the desk: a reviewer has a step signed by a colleague, takes the signature off, finishes, fetches it back, and returns from the next one.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actsWording } from '../../src/web/desk/acts/wording.ts';
import { caseFileWording } from '../../src/web/desk/case-file/wording.ts';
import { jsonOf } from '../support/app/agent.ts';
import { act, caseFileOf, handedIn } from '../support/app/errand.ts';
import { signedInOfficer, type Officer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { enrol, openCase, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const say = actsWording.zh;
const steps = caseFileWording.zh.steps;
const HELD_FOR_MS = 240_000;

let app: TestApp;
let browser: Browser;
let ann: Officer;
let doctor: Officer;
let caseId: string;
let number: string;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  const { identity } = app.house.modules;
  ann = await signedInOfficer(identity, { number: 710, roles: ['reviewer'], department: 'approval' });
  doctor = await signedInOfficer(identity, { number: 712, roles: ['reviewer'], department: 'health' });
  await signedInOfficer(identity, { number: 711, roles: ['reviewer'], department: 'approval' });
  ({ caseId, number } = await handedIn(app.house, app.cast.person));
  jsonOf(await act(app.cast.clerk, caseId, ['accept', {}]));
  jsonOf(await ann.post(`/api/cases/${caseId}/tasks/t2/claim`, {}));
}, 240_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function atDesk(officer: Officer): Promise<Seat> {
  const seat = await takeSeat(browser);
  const { secret } = await enrol(app.house.modules.identity, officer);
  await signIn(seat, new URL('/desk/', app.url).href, { ...officer, secret });
  await openCase(seat, number);
  return seat;
}

const taskNamed = async (key: string) => (await caseFileOf(ann, caseId)).tasks.find(({ task }) => task === key);

/** Opens the form of a verb at a step, by its button. */
async function open({ page }: Seat, verb: keyof typeof steps.acts, step: string): Promise<void> {
  await page
    .getByRole('button', { name: steps.actOn(steps.acts[verb], step), exact: true })
    .first()
    .click();
}
async function send({ page, keys }: Seat, reason: string, answer: string): Promise<void> {
  await page.getByLabel(say.passing.reason, { exact: true }).fill(reason);
  await keys.press('Control+Enter');
  await page.getByText(answer).first().waitFor();
}

test(
  'a step is signed, taken off, finished, fetched back, and returned from the next one with what came after',
  async () => {
    const seat = await atDesk(ann);
    const { page } = seat;
    const name = (await taskNamed('t2'))?.name ?? '';

    await open(seat, 'addSigners', name);
    await page.getByRole('checkbox').first().check();
    await page.getByRole('radio', { name: say.passing.whens.before, exact: true }).check();
    await page.getByRole('radio', { name: say.passing.howManys.all, exact: true }).check();
    expect(await violationsOn(page)).toEqual([]);
    await send(seat, '标的大，请一起看。', say.done.addSigners);
    await page.getByText(steps.signers, { exact: true }).waitFor();
    expect(await taskNamed('t2')).toMatchObject({ state: 'suspended' });

    await open(seat, 'dropSigner', name);
    const dropped = page.getByLabel(say.passing.dropped, { exact: true });
    await dropped.selectOption((await taskNamed('t2'))?.signers[0]?.officer.id ?? '');
    await send(seat, '同事出差。', say.done.dropSigner);
    expect(await taskNamed('t2')).toMatchObject({ state: 'open', signers: [] });

    const done = { opinion: 'agree', note: '材料齐全。', answers: {} };
    jsonOf(await ann.post(`/api/cases/${caseId}/tasks/t2/complete`, done));
    await page.reload();
    await open(seat, 'fetchBack', name);
    await send(seat, '写错了日期。', say.done.fetchBack);
    await page.getByText(steps.states.void, { exact: true }).waitFor();

    const again = (await caseFileOf(ann, caseId)).tasks.at(-1);
    jsonOf(await ann.post(`/api/cases/${caseId}/tasks/${again?.task}/complete`, done));
    // What the doctors find is beside it; the visit comes after both.
    jsonOf(await doctor.post(`/api/cases/${caseId}/tasks/t3/complete`, done));
    const next = (await caseFileOf(doctor, caseId)).tasks.find(({ mine }) => mine);
    const deciding = await atDesk(doctor);
    await open(deciding, 'return', next?.name ?? '');
    await deciding.page.getByLabel(say.passing.step, { exact: true }).selectOption(again?.task ?? '');
    await deciding.page.getByLabel(say.passing.way, { exact: true }).selectOption('goesThrough');
    expect(await violationsOn(deciding.page)).toEqual([]);
    await send(deciding, '请补充检测日期。', say.done.return);
    await page.reload();
    await page.getByText(steps.returned.goesThrough, { exact: true }).waitFor();
    await page.getByText('请补充检测日期。').first().waitFor();
    expect(await taskNamed(next?.task ?? '')).toMatchObject({ state: 'cancelled' });
    expect([...seat.faults, ...deciding.faults]).toEqual([]);
  },
  HELD_FOR_MS,
);
