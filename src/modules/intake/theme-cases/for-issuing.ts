import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Conventions } from '../../../kernel/clock-measure.ts';
import { caseId, type CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Bilingual } from '../../catalogue/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { belongsTo, isAgentOf } from '../cases/rules/belonging.ts';
import { planAt } from './dates.ts';
import type { Part } from './model.ts';
import { namesOf, namingOf, themeNamed } from './naming.ts';
import { openTheme } from './progress.ts';
import { findOwnThemes, findThemeNumbered, findThemeRow } from './queries/theme-rows.ts';
import { isOpen } from './rules/order.ts';

type Holder = { person: string; organisation: string | null; mandate: string | null };

/** One item of a theme for whoever gives its result out. `over`: no decision will come. */
type IssuedPart = {
  item: string;
  name: Bilingual;
  department: string;
  departmentName: Bilingual;
  case: CaseId | null;
  standing: 'open' | 'granted' | 'denied' | 'over';
  expectedOn: CivilDate | null;
};

type IssuedTheme = { id: string; number: string; name: string; holder: Holder; parts: IssuedPart[] };

type At = { now: Date; conventions: Conventions };

/** The items of a theme case as far as their results go, with the expected day of each where it is said at which moment; undefined where the scope does not see it. */
export async function findIssuedTheme(tx: Tx, id: string, at?: At): Promise<IssuedTheme | undefined> {
  const row = await findThemeRow(tx, id);
  if (!row) return undefined;
  const { opened } = await openTheme(tx, id);
  const names = await namesOf(tx, opened.parts);
  const days = at === undefined ? [] : planAt(opened, at.now, at.conventions).items;
  const { person, organisation, mandate, number } = row;
  return {
    ...{ id, number, name: await themeNamed(tx, opened.facts.theme), holder: { person, organisation, mandate } },
    parts: opened.parts.map((part) => {
      const own = caseIn(part);
      const { name, department: departmentName } = namingOf(names, part.item);
      return {
        ...{ item: part.item, name, department: part.department, departmentName, case: own },
        ...{
          standing: standingIn(part),
          expectedOn: days.find(({ item }) => item === part.item)?.finishes?.on ?? null,
        },
      };
    }),
  };
}

const caseIn = ({ standing }: Part): CaseId | null => ('case' in standing ? caseId(standing.case) : null);

function standingIn({ standing }: Part): IssuedPart['standing'] {
  if (isOpen(standing)) return 'open';
  return standing.state === 'granted' || standing.state === 'denied' ? standing.state : 'over';
}

/** By its number, if the scope sees it. */
export const findThemeByNumber = async (tx: Tx, number: string): Promise<string | undefined> =>
  (await findThemeNumbered(tx, number))?.id;

export const findOwnThemeIds = async (tx: Tx): Promise<string[]> => (await findOwnThemes(tx)).map(({ id }) => id);

/** Where it is the caller's own, or he may receive its papers for another; undefined for any other theme case. */
export async function findOwnIssuedTheme(
  tx: Tx,
  deps: Pick<CaseDeps, 'acting' | 'now' | 'conventions'>,
  { caller, id }: { caller: Caller; id: string },
): Promise<IssuedTheme | undefined> {
  const row = await findThemeRow(tx, id);
  if (!row || caller.kind !== 'person' || !belongsTo(row, caller)) return undefined;
  const theme = await findIssuedTheme(tx, id, { now: deps.now(), conventions: deps.conventions() });
  if (!theme || !isAgentOf(row, caller)) return theme;
  for (const { item } of theme.parts)
    if ((await deps.acting.holds(tx, { caller, applicant: row, item, act: 'papers' })) !== 'holds') return undefined;
  return theme;
}
