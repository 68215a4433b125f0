// What an officer of one department is told of the others in a theme: their names and states, and nothing that lies in their cases.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officerCaller, personCaller } from '../../../../test/support/intake/office.ts';
import { openThemeHouse, type ThemeHouse } from '../../../../test/support/intake/theme-house.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { acceptCase } from '../cases/acts.ts';
import { openApplication } from '../cases/application.ts';
import { openCaseFile } from '../cases/case-file.ts';
import { openCaseAttachment, openPaper } from '../cases/papers-read.ts';
import '../theme-board/store/tables.ts';
import { submitThemeDraft } from '../theme-drafts/submit.ts';

type Part = { item: string; department: string; case: CaseId };

let house: ThemeHouse;
let theme: { id: string; number: string };
let parts: Part[] = [];
let answers: string[] = [];
beforeAll(async () => {
  house = await openThemeHouse();
  const caller = personCaller(house.office);
  const themeDraft = await house.filledTheme(caller, 'retire', { archive: true, gjj: true, elder: true });
  theme = valueOf(await submitThemeDraft(house.deps, { caller }, { themeDraft, consent: true }));
  parts = (await house.themeCase(theme.id)).parts.flatMap(({ item, department, standing }) =>
    'case' in standing ? [{ item, department, case: standing.case }] : [],
  );
  for (const part of parts) {
    const file = await fileFor(officerOf([part.department]), part.case);
    answers.push(...(file?.answers ?? []).map(({ value }) => value.zh).filter((value) => value.length > 8));
  }
}, 90_000);
afterAll(() => house.close());

const officerOf = (departments: readonly string[] | 'all'): Caller => ({
  ...officerCaller(house.office),
  scope: { area: house.office.database.area, departments },
});
const fileFor = (caller: Caller, id: CaseId) =>
  house.office.deps.db.within(caller.scope, (tx) => openCaseFile(tx, house.deps, { caller, id, why: 'test' }));

/** Every pair of a reader's own case and one of another department. */
const pairs = () =>
  parts.flatMap((own) =>
    parts.filter(({ department }) => department !== own.department).map((other) => ({ own, other })),
  );

test('a theme of this test has cases of more than one department', () => {
  expect(new Set(parts.map(({ department }) => department)).size).toBeGreaterThan(1);
  expect(answers, 'answers that could leak').not.toEqual([]);
});

describe('an officer of one department', () => {
  test('sees in his case file every part with its department and state, and the case of his own alone', async () => {
    for (const { own, other } of pairs()) {
      const told = (await fileFor(officerOf([own.department]), own.case))?.theme;
      expect(told).toMatchObject({ id: theme.id, number: theme.number });
      for (const part of told?.parts ?? [])
        expect(Object.keys(part).toSorted()).toEqual(['case', 'department', 'item', 'name', 'state']);
      expect(told?.parts.find(({ item }) => item === own.item)?.case).toBe(own.case);
      expect(told?.parts.find(({ item }) => item === other.item)).toMatchObject({ state: 'started', case: null });
    }
  });

  const REFUSED: readonly [string, (caller: Caller, other: Part) => Promise<unknown>][] = [
    ['the case file', (caller, other) => fileFor(caller, other.case)],
    [
      'a file that was handed in',
      async (caller, other) => {
        const asked = { caller, caseId: other.case, fileId: await fileOf(other.case) };
        return house.office.deps.db.within(caller.scope, (tx) => openCaseAttachment(tx, house.deps, asked));
      },
    ],
    [
      'a paper',
      async (caller, other) => {
        const asked = { caller, caseId: other.case, paperId: await paperOf(other.case) };
        return house.office.deps.db.within(caller.scope, (tx) => openPaper(tx, house.deps, asked));
      },
    ],
    [
      'its row in any list',
      (caller, other) =>
        house.office.deps.db.within(caller.scope, async (tx) => {
          const row = await tx
            .selectFrom('intake.case_list')
            .select('id')
            .where('id', '=', other.case)
            .executeTakeFirst();
          return row;
        }),
    ],
  ];
  test.each(REFUSED)('is refused, of every other: %s', async (_what, ask) => {
    for (const { own, other } of pairs()) expect(await ask(officerOf([own.department]), other)).toBeUndefined();
    for (const { other } of pairs()) expect(await ask(officerOf('all'), other)).toBeDefined();
  });
  test('is refused, of every other: what was answered', async () => {
    for (const { own, other } of pairs()) {
      const { scope } = officerOf([own.department]);
      const opened = house.office.deps.db.within(scope, (tx) => openApplication(tx, house.deps.vault, other.case));
      expect(await opened.catch(() => 'not there')).toBe('not there');
    }
  });
  test('is refused, of every other: an act', async () => {
    for (const { own, other } of pairs()) {
      const asking = { caller: officerOf([own.department]) };
      expect(await acceptCase(house.deps, { asking, id: other.case, version: 1 })).toMatchObject({
        error: { code: 'caseNotFound' },
      });
    }
  });
  test('finds no answer of another in all that he is told', async () => {
    for (const { own } of pairs()) {
      const told = JSON.stringify((await fileFor(officerOf([own.department]), own.case))?.theme);
      for (const answer of answers) expect(told).not.toContain(answer);
    }
  });
});

test('who reads the cases of all departments is led to each; who has no part in the theme is told nothing of it', async () => {
  for (const { own, other } of pairs()) {
    const told = (await fileFor(officerOf('all'), own.case))?.theme;
    expect(told?.parts.find(({ item }) => item === other.item)?.case).toBe(other.case);
    const both = (await fileFor(officerOf([own.department, other.department]), own.case))?.theme;
    expect(both?.parts.find(({ item }) => item === other.item)?.case).toBe(other.case);
  }
  const stranger = officerOf(['no-such-department']);
  const seen = await house.office.deps.db.within(stranger.scope, async (tx) => ({
    cases: await tx.selectFrom('intake.theme_case').select('id').execute(),
    parts: await tx.selectFrom('intake.theme_part').select('item_key').execute(),
    board: await tx.selectFrom('intake.theme_board').select('number').execute(),
  }));
  expect(seen).toEqual({ cases: [], parts: [], board: [] });
});

const oneOf = (statement: ReturnType<typeof sql<{ id: string }>>) =>
  house.office.database.owner.within({ area: house.office.database.area }, async (tx) => {
    const { rows } = await statement.execute(tx);
    if (!rows[0]) throw new Error('there is none');
    return rows[0].id;
  });
const fileOf = (id: CaseId) =>
  oneOf(sql<{ id: string }>`select id from files.file where case_id = ${id}::uuid limit 1`);
const paperOf = (id: CaseId) =>
  oneOf(sql<{ id: string }>`select id from documents.document where case_id = ${id}::uuid limit 1`);
