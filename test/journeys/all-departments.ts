// Behind one theme: every department with officers of its own, who accept, examine and decide what is theirs.
import { vi } from 'vitest';
import { inventedNumber } from '../../src/app/county/answers.ts';
import type { CaseFile } from '../../src/modules/intake/cases/contract.ts';
import { jsonOf } from '../support/app/agent.ts';
import { act, caseFileOf, finishTask } from '../support/app/errand.ts';
import { signedInOfficer, type Officer } from '../support/app/people.ts';
import type { TestApp } from '../support/app/test-app.ts';
import { versionOf } from '../support/catalogue/versions.ts';
import { actsWording } from '../../src/web/desk/acts/wording.ts';
import type { deskOf } from './at-desk.ts';
import { openCase } from './officers.ts';
import { lookingAt, progressOf, type Villager } from './one-thing.ts';

const say = actsWording.zh;

export type Role = 'clerk' | 'reviewer' | 'approver';

/** Who does what in which department; nobody sees what is another's. */
export type Departments = {
  officer: (department: string, role: Role) => Promise<Officer>;
  /** Which of them acted, by name of department. */
  acted: Set<string>;
};

/** Officers are appointed when they are needed first, under numbers of their own from `first` on. */
export function departmentsOf({ house }: TestApp, first: number): Departments {
  const appointed = new Map<string, Promise<Officer>>();
  const officer = (department: string, role: Role) => {
    const key = `${department} ${role}`;
    const known = appointed.get(key);
    if (known) return known;
    const post = { number: first + appointed.size, roles: [role], department };
    const anew = signedInOfficer(house.modules.identity, post);
    appointed.set(key, anew);
    return anew;
  };
  return { officer, acted: new Set() };
}

export type PartOf = { theme: string; item: string };

/** The case of a part, once it has begun. */
async function caseOfPart(villager: Villager, { theme, item }: PartOf): Promise<{ id: string; number: string }> {
  const begun = async () => (await progressOf(villager, theme)).parts.find((part) => part.item === item)?.case;
  return vi.waitUntil(begun, { timeout: 30_000, interval: 200 });
}

/** From acceptance to decision over the interface, each step by who is responsible for it. Answers what was decided on. */
async function decidePart(
  villager: Villager,
  departments: Departments,
  { outcome = 'grant', ...part }: PartOf & { outcome?: 'grant' | 'deny' },
): Promise<CaseFile> {
  const { id } = await caseOfPart(villager, part);
  const own = versionOf(part.item).department.key;
  const clerk = await departments.officer(own, 'clerk');
  const received = await caseFileOf(clerk, id);
  if (received.acts.includes('accept')) jsonOf(await act(clerk, id, ['accept', {}]));
  await examined(departments, id, own);
  const approver = await departments.officer(own, 'approver');
  const file = await caseFileOf(approver, id);
  jsonOf(await act(approver, id, ['decide', { outcome, ...termsOf(file, outcome) }]));
  departments.acted.add(own);
  await heard(villager, { ...part, state: outcome === 'grant' ? 'granted' : 'denied' });
  return file;
}

/** What waits in any department is done there. */
async function examined(departments: Departments, id: string, own: string): Promise<void> {
  const reader = await departments.officer(own, 'approver');
  for (;;) {
    const { tasks } = await caseFileOf(reader, id);
    const next = tasks.find(
      ({ state, role, act: kind }) => state === 'open' && role === 'reviewer' && kind !== 'issue',
    );
    if (!next) return;
    jsonOf(await finishTask(await departments.officer(next.department.key, 'reviewer'), id));
    departments.acted.add(next.department.key);
  }
}

function termsOf({ decision }: CaseFile, outcome: 'grant' | 'deny'): object {
  if (outcome === 'deny') return { paragraphs: DENIED };
  const assigns = decision?.assigns ?? [];
  return {
    paragraphs: [],
    assigned: Object.fromEntries(assigns.map(({ element, type }) => [element, inventedNumber(type, 7)])),
  };
}

const DENIED = [
  { kind: 'facts', text: '经查，与规定不符。' },
  { kind: 'provisions', provisions: ['中华人民共和国行政许可法第三十八条'] },
  { kind: 'reason', text: '不符合条件。' },
];

/** The theme case hears of it a moment later. */
async function heard(villager: Villager, { theme, item, state }: PartOf & { state: string }): Promise<void> {
  const standing = async () =>
    (await progressOf(villager, theme)).parts.find((part) => part.item === item)?.state === state;
  await vi.waitUntil(standing, { timeout: 30_000, interval: 200 });
}

type Parts = { theme: string; items: readonly string[]; deny?: readonly string[] };
export type Files = ReadonlyMap<string, CaseFile>;

/** One after the other as they begin. Answers each as it was decided on. */
export async function decideParts(
  villager: Villager,
  departments: Departments,
  { theme, items, deny = [] }: Parts,
): Promise<Files> {
  const files = new Map<string, CaseFile>();
  for (const item of items) {
    const outcome = deny.includes(item) ? 'deny' : 'grant';
    files.set(item, await decidePart(villager, departments, { theme, item, outcome }));
  }
  return files;
}

/** What an item received for a question of its form. */
export const answerIn = (files: Files, item: string, element: string): string | undefined =>
  files.get(item)?.answers.find((answer) => answer.element === element)?.value.zh;

type AtDesk = { at: ReturnType<typeof deskOf> };

/** The same at the desk by keyboard alone: a clerk accepts, who decides types the numbers that come with the grant. */
export async function decideAtDesk(
  villager: Villager,
  departments: Departments,
  { at, ...part }: PartOf & AtDesk,
): Promise<void> {
  const { id, number } = await caseOfPart(villager, part);
  const { name, department } = versionOf(part.item);
  const own = department.key;
  const clerk = await at(await departments.officer(own, 'clerk'));
  await openCase(clerk, number);
  await clerk.page.locator('.file-pane', { hasText: name.zh }).waitFor();
  await lookingAt({ ...villager, page: clerk.page })('desk-accept');
  await clerk.keys.press('F8');
  await clerk.page.getByText(say.effects.accept).first().waitFor();
  await clerk.keys.press('F8');
  await clerk.page.getByText(say.done.accept).first().waitFor();
  await clerk.context.close();
  await examined(departments, id, own);
  const approver = await departments.officer(own, 'approver');
  const { decision } = await caseFileOf(approver, id);
  const seat = await at(approver);
  await openCase(seat, number);
  await seat.page.locator('.file-pane', { hasText: name.zh }).waitFor();
  await seat.keys.press('F8', 'Space');
  for (const { name: label, type } of decision?.assigns ?? []) {
    await seat.keys.tabTo(label.zh);
    await seat.keys.type(inventedNumber(type, 7));
  }
  const look = lookingAt({ ...villager, page: seat.page });
  await look('desk-decide');
  await seat.keys.press('Control+Enter');
  await seat.page.getByText(say.done.decide).first().waitFor();
  await look('desk-decided');
  await seat.context.close();
  villager.faults.push(...clerk.faults, ...seat.faults);
  departments.acted.add(own);
  await heard(villager, { ...part, state: 'granted' });
}
