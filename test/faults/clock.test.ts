import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Receipt } from '../../src/modules/intake/drafts/contract/drafts.ts';
import { jsonOf } from '../support/app/agent.ts';
import { caseFileOf, completeDraft, granted, handedIn, handIn } from '../support/app/errand.ts';
import { signedInOfficer, signedInPerson } from '../support/app/people.ts';
import { startRealApp } from '../support/app/real-app.ts';
import { findBroken } from '../support/invariants/find-broken.ts';

const THREE_DAYS_MS = 3 * 86_400_000;

test('a clock that is set back by three days in the middle of an errand makes no deadline run backwards', async () => {
  const preload = fileURLToPath(new URL('../support/app/jumping-clock.mjs', import.meta.url));
  const env = { NODE_OPTIONS: `--import=${preload}`, CLOCK_JUMP_MS: String(-THREE_DAYS_MS) };
  const app = await startRealApp({ env });
  const house = await app.house();
  const { identity } = house.modules;
  const applicant = await signedInPerson(identity, 1);
  const desk = {
    clerk: await signedInOfficer(identity, { number: 2, roles: ['clerk'] }),
    reviewer: await signedInOfficer(identity, { number: 3, roles: ['reviewer'] }),
    approver: await signedInOfficer(identity, { number: 4, roles: ['approver'] }),
  };
  const before = await handedIn(house, applicant);
  const draft = await completeDraft(house, applicant);
  process.kill(app.program().pid, 'SIGUSR2');
  await granted(desk, before.caseId);
  const after = jsonOf<Receipt>(await handIn(applicant, draft, 'after-the-jump'));
  await granted(desk, after.caseId);

  const { timeline } = await caseFileOf(desk.clerk, before.caseId);
  const [received, accepted] = ['caseSubmitted', 'caseAccepted'].map((type) =>
    Date.parse(timeline.find((entry) => entry.type === type)?.at ?? ''),
  );
  // The program did see the jump.
  expect((received ?? 0) - (accepted ?? 0)).toBeGreaterThan(THREE_DAYS_MS / 2);
  const { config, databases, fileStore: store } = house.foundation;
  const acknowledged = [before, after];
  expect(await findBroken({ area: config.area, follower: databases.follower, store, acknowledged })).toEqual([]);
});
