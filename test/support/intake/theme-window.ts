// A window at which a clerk takes a whole theme down, over a house of themes.
import { randomUUID } from 'node:crypto';
import { completeAnswers } from '../../../src/app/county/answers.ts';
import type { PersonId } from '../../../src/kernel/id.ts';
import { changeSheet } from '../../../src/modules/intake/counter/commands.ts';
import type { CounterSheet } from '../../../src/modules/intake/counter/contract.ts';
import type { CounterDeps } from '../../../src/modules/intake/counter/deps.ts';
import { openSheet } from '../../../src/modules/intake/counter/sheet.ts';
import { standAt } from '../../../src/modules/intake/counter/stand-at.ts';
import { TAKE } from '../../../src/modules/intake/counter/standing.ts';
import { readSecondPersons } from '../../../src/modules/intake/second-person/files.ts';
import { acceptTheme } from '../../../src/modules/intake/theme-counter/accept.ts';
import { startThemeAtCounter } from '../../../src/modules/intake/theme-counter/begin.ts';
import { findThemeDraft } from '../../../src/modules/intake/theme-drafts/find.ts';
import type { Told } from '../../../src/modules/themes/index.ts';
import type { Caller } from '../../../src/platform/http/index.ts';
import { valueOf } from '../identity/value.ts';
import { officerCaller, personCaller } from './office.ts';
import type { ThemeHouse } from './theme-house.ts';

export type Rights = { takes?: (department: string) => boolean; accepts?: (department: string) => boolean };

/** A sheet that a clerk has begun for somebody who stands before him. */
export type Begun = { counter: CounterDeps; caller: Caller; id: string };

/** Somebody without a pension archive to fetch, with a housing fund. */
export const RETIRING: Told = { archive: false, gjj: true, elder: false };

export const onceOf = (caller: Caller, key: string = randomUUID()) => ({
  ...{ caller: caller.actor.id, key, requestHash: 'same' },
});

/** The window over a house; rights are those of its clerk. */
export function themeWindow(house: ThemeHouse) {
  const counterWith = ({ person, ...rights }: Rights & { person: PersonId }) => counterOf(house, rights, person);
  const clerk = (): Caller => ({
    ...officerCaller(house.office),
    scope: { area: house.office.database.area, departments: 'all' },
  });
  const newPerson = () => personOf(personCaller(house.office));
  async function begun(rights: Rights = {}, theme = 'retire', told: Told = RETIRING): Promise<Begun> {
    const counter = counterWith({ ...rights, person: newPerson() });
    const caller = clerk();
    const { id } = valueOf(
      await startThemeAtCounter(counter, { caller, once: onceOf(caller) }, { meeting: randomUUID(), theme, told }),
    );
    return { counter, caller, id };
  }
  return { counterWith, clerk, newPerson, begun };
}

function counterOf(
  house: ThemeHouse,
  { takes = () => true, accepts = () => true }: Rights,
  person: PersonId,
): CounterDeps {
  return {
    drafts: {
      ...house.deps,
      secondPersons: { rules: readSecondPersons(), tell: () => Promise.resolve() },
      permits: (caller, permission, department) =>
        permission === TAKE ? takes(department) : house.deps.permits(caller, permission, department),
      actorFor: (caller, permission, department) =>
        permission !== 'case:accept' || accepts(department)
          ? house.deps.actorFor(caller, permission, department)
          : undefined,
    },
    findMeeting: () => Promise.resolve({ person, until: new Date(Date.now() + 3_600_000) }),
    mandatesOf: () => Promise.resolve([]),
    hallOf: () => Promise.resolve('hall-county'),
  };
}

function personOf(caller: Caller): PersonId {
  if (!caller.scope.person) throw new Error('a person has a scope');
  return caller.scope.person;
}

export const standing = async ({ counter, caller, id }: Begun, key?: string) =>
  valueOf(await standAt(counter, { caller, ...(key !== undefined && { once: onceOf(caller, key) }) }, id));

export const sheetOf = async (one: Begun): Promise<CounterSheet> =>
  valueOf(await openSheet(await standing(one), { draft: one.id, language: 'zh' }));

/** Everything answered, every original seen, every word of a second person there on paper. */
export async function completeSheet(one: Begun): Promise<CounterSheet> {
  const stood = await standing(one);
  const { form, draft } = valueOf(await findThemeDraft(stood.drafts, stood.asking, one.id));
  const answers = completeAnswers(form, { ...draft.answers });
  valueOf(await changeSheet(stood, one.id, { type: 'answer', answers }));
  const { missing, secondPersons } = await sheetOf(one);
  if (missing.length > 0) valueOf(await changeSheet(stood, one.id, { type: 'seeAll', materials: missing }));
  for (const { rule } of secondPersons)
    valueOf(await changeSheet(stood, one.id, { type: 'notePaper', rule, name: '演示配偶' }));
  return sheetOf(one);
}

export const acceptSheet = async (one: Begun, said: object = {}, key?: string) =>
  acceptTheme(one.counter, await standing(one, key), { themeDraft: one.id, consent: true, ...said });
