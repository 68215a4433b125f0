// Who has not asked for the renewal of a licence is reminded once before it has to be asked for in time.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, civilDateOf } from '../../src/kernel/civil-date.ts';
import { tellOfRenewal } from '../../src/app/compose/licence-renewals.ts';
import { remindRenewals } from '../../src/modules/intake/index.ts';
import type { MessagePage } from '../../src/modules/messages/inbox/contract.ts';
import { jsonOf } from '../support/app/agent.ts';
import { granted, handedIn } from '../support/app/errand.ts';
import { endingSoon, endsOn } from '../support/app/licences.ts';
import { askOwner, startTestApp, type TestApp } from '../support/app/test-app.ts';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

test('one message, on whichever mornings the reminder runs, with the last day in time', async () => {
  const { person, approver } = app.cast;
  const { caseId } = await handedIn(app.house, person);
  await granted(app.cast, caseId);
  const [row] = await askOwner<{ id: string }>(
    app,
    `select certificate as id from certificates.version where case_id = '${caseId}'`,
  );
  await endsOn(approver, row?.id ?? '', endingSoon());
  const { intake, messages } = app.house.modules;
  const scope = { area: app.house.foundation.config.area, departments: 'all' } as const;
  const told: number[] = [];
  for (let day = civilDateOf(new Date()); day <= endingSoon(); day = addDays(day, 1)) {
    const now = () => new Date(`${day}T01:20:00Z`);
    told.push(await remindRenewals({ ...intake, now }, { scope, tell: tellOfRenewal(messages) }));
  }
  expect(told.filter((count) => count > 0).length).toBeGreaterThan(1);
  const { messages: inbox } = jsonOf<MessagePage>(await person.get('/api/messages'));
  const reminders = inbox.filter(({ title }) => title.includes('快到期了'));
  expect(reminders).toHaveLength(1);
  expect(JSON.stringify(reminders)).toContain(`/my/licences/${row?.id}`);
});
