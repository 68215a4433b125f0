import { completeAnswers } from '../../../src/app/county/answers.ts';
import { grantRole } from '../../../src/modules/identity/index.ts';
import type { CounterSheet } from '../../../src/modules/intake/counter/contract.ts';
import { findThemeDraft } from '../../../src/modules/intake/index.ts';
import { personId } from '../../../src/kernel/id.ts';
import { valueOf } from '../identity/value.ts';
import { jsonOf, type Agent } from './agent.ts';
import { callerOf } from './errand.ts';
import { signedInOfficer, type Officer } from './people.ts';
import { askOwner, type TestApp } from './test-app.ts';

/** Nobody keeps the file, a balance is there, not yet sixty. */
export const RETIRING = { archive: false, gjj: true, elder: false };

/** A clerk of the hall, who takes matters of every department. */
export async function hallClerk(app: TestApp, number: number): Promise<Officer> {
  const { identity } = app.house.modules;
  const clerk = await signedInOfficer(identity, { number, roles: [], hall: 'hall-county' });
  const by = { actor: { kind: 'system', id: 'test' }, person: 'somebody else' } as const;
  valueOf(await grantRole(identity, { officer: clerk.officer, grant: { role: 'clerk', departments: 'all' }, by }));
  return clerk;
}

/** Answers everything on the sheet of a theme; what is still missing are materials, by key. */
export async function answeredTheme(app: TestApp, clerk: Agent, draft: string, given: object = {}): Promise<string[]> {
  const [row] = await askOwner<{ person: string }>(app, `select person from intake.theme_draft where id = '${draft}'`);
  const caller = await callerOf(app.house, clerk);
  const asking = { caller: { ...caller, scope: { area: caller.scope.area, person: personId(row?.person ?? '') } } };
  const { form, draft: found } = valueOf(await findThemeDraft(app.house.modules.intake, asking, draft));
  const answers = completeAnswers(form, { ...found.answers, ...given });
  const answered = await clerk.post(`/api/counter/drafts/${draft}/answers`, { answers });
  return jsonOf<CounterSheet>(answered).missing;
}

/** The same, and says that every original was seen. */
export async function completedTheme(app: TestApp, clerk: Agent, draft: string, given: object = {}): Promise<void> {
  const materials = await answeredTheme(app, clerk, draft, given);
  if (materials.length > 0) jsonOf(await clerk.post(`/api/counter/drafts/${draft}/materials-seen`, { materials }));
}
