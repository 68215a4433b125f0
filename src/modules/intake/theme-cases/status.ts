import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { StatusQuestion } from '../cases/contract.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { guardedByCode, type CodeRefusal } from '../cases/guarded-by-code.ts';
import { queryHashOf } from '../cases/receive.ts';
import type { PublicTheme } from './contract/progress.ts';
import { namesOf, namingOf } from './naming.ts';
import { headOf, openTheme, ordered } from './progress.ts';
import { findPresentedTheme } from './queries/theme-rows.ts';
import { readThemeNumber } from './rules/number.ts';

/** How a theme case stands, for whoever knows its number and query code; guarded like that of a case. */
export function findPublicTheme(
  deps: CaseDeps,
  caller: Caller,
  { number: typed, code }: StatusQuestion,
): Promise<Result<PublicTheme, CodeRefusal>> {
  const number = readThemeNumber(typed) ?? typed.slice(0, 30);
  return guardedByCode(deps, caller, {
    number,
    hashOf: (tx) => queryHashOf(tx, deps.vault, { number, code: code.normalize('NFKC').trim() }),
    find: async (tx, hash) => {
      const row = await findPresentedTheme(tx, hash);
      return row && standingOf(tx, deps, row.id);
    },
  });
}

/** Nothing about the person, and no number of a part: each part's case has a code of its own. */
async function standingOf(tx: Tx, deps: CaseDeps, id: string): Promise<PublicTheme> {
  const { opened } = await openTheme(tx, id);
  const names = await namesOf(tx, opened.parts);
  return {
    ...(await headOf(tx, deps, opened)),
    parts: opened.parts.map((part) => ({
      ...namingOf(names, part.item),
      state: part.standing.state,
      ...ordered(part, opened.parts, names),
    })),
  };
}
