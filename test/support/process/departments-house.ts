import { jsonOf } from '../app/agent.ts';
import { act, caseFileOf, handedIn } from '../app/errand.ts';
import { signedInOfficer, type Officer } from '../app/people.ts';
import type { TestApp } from '../app/test-app.ts';
import { publish } from './published.ts';
import { departmentsAfterAcceptance } from './run-models.ts';

export type Departments = Record<'approval' | 'health' | 'fire' | 'police' | 'market' | 'culture', Officer>;

/** A house in which the hygiene licence is examined by departments that are chosen, with a reviewer in each of six. */
export async function departmentsOf({ house, database }: TestApp, number: number): Promise<Departments> {
  const { app, area } = database;
  const at = house.foundation.now();
  await app.within({ area }, (tx) => publish(tx, { item: 'public-health', model: departmentsAfterAcceptance, at }));
  const keys = ['approval', 'health', 'fire', 'police', 'market', 'culture'] as const;
  const reviewers = await Promise.all(
    keys.map(async (department, place) => [
      department,
      await signedInOfficer(house.modules.identity, { number: number + place, roles: ['reviewer'], department }),
    ]),
  );
  return Object.fromEntries(reviewers) as Departments;
}

/** Handed in and accepted: its first step is the choice. */
export async function acceptedIn({ house, cast }: TestApp): Promise<{ caseId: string; number: string }> {
  const { caseId, number } = await handedIn(house, cast.person);
  jsonOf(await act(cast.clerk, caseId, ['accept', {}]));
  return { caseId, number };
}

/** The open task of a step that belongs to a department. */
export async function openTask(by: Officer, caseId: string, [node, department]: [string, string]): Promise<string> {
  const { tasks } = await caseFileOf(by, caseId);
  const found = tasks.find((one) => one.node === node && one.department.key === department && one.state === 'open');
  if (found === undefined) throw new Error(`${node} of ${department} is not open`);
  return found.task;
}
