import { caseId, type CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findPartRows } from './queries/theme-rows.ts';

/** The cases that the parts of a theme case have become, in the order of the theme, as far as the scope sees them; none of any other case. */
export const casesOfTheme = async (tx: Tx, id: string): Promise<CaseId[]> =>
  (await findPartRows(tx, [id])).flatMap(({ case_id }) => (case_id === null ? [] : [caseId(case_id)]));
