import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import '../store/tables.ts';

const COLUMNS = [
  ...(['id', 'number', 'theme_key', 'theme_version', 'status'] as const),
  ...(['person', 'organisation', 'mandate', 'ward', 'opened_on', 'finishes_on', 'concluded_on'] as const),
] as const;

const rows = (tx: Tx) => tx.selectFrom('intake.theme_case').select(COLUMNS).where('area', '=', tx.scope.area);
export type ListedTheme = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

/** A theme case, if the scope sees it. */
export const findThemeRow = (tx: Tx, id: string): Promise<ListedTheme | undefined> =>
  rows(tx).where('id', '=', id).executeTakeFirst();

/** The one that the presented number and query code open. */
export const findPresentedTheme = (tx: Tx, queryHash: string): Promise<ListedTheme | undefined> =>
  rows(tx).where('query_hash', '=', queryHash).executeTakeFirst();

/** The one of this number, if the scope sees it. */
export const findThemeNumbered = (tx: Tx, number: string): Promise<ListedTheme | undefined> =>
  rows(tx).where('number', '=', number).executeTakeFirst();

/** A person's own and those of the organisation that he acts for, newest first. */
export const findOwnThemes = (tx: Tx): Promise<ListedTheme[]> =>
  rows(tx).orderBy('opened_on', 'desc').orderBy('id', 'desc').limit(50).execute();

const parts = (tx: Tx) =>
  tx
    .selectFrom('intake.theme_part')
    .select(['theme_case', 'item_key', 'item_version', 'state', 'case_id'])
    .where('area', '=', tx.scope.area);
export type ListedPart = Awaited<ReturnType<ReturnType<typeof parts>['execute']>>[number];

/** The parts of these theme cases, each in the order of its theme. A theme has far fewer than 40. */
export const findPartRows = (tx: Tx, themes: readonly string[]): Promise<ListedPart[]> =>
  themes.length === 0
    ? Promise.resolve([])
    : parts(tx)
        .where('theme_case', 'in', themes)
        .orderBy('theme_case')
        .orderBy('place')
        .limit(40 * themes.length)
        .execute();

/** The theme case of which a case is a part, if the scope sees it. */
export const findRowAround = (tx: Tx, part: CaseId): Promise<ListedTheme | undefined> =>
  rows(tx)
    .where('id', 'in', (of) =>
      of
        .selectFrom('intake.theme_part')
        .select('theme_case')
        .where('area', '=', tx.scope.area)
        .where('case_id', '=', part),
    )
    .executeTakeFirst();
