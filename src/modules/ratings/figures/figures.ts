import { civilDate, civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { addMonths } from '../../../kernel/civil-span.ts';
import { systemScope, type Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findApplyingDepartments, findDepartmentNames, findHalls, type Bilingual } from '../../catalogue/index.ts';
import type { RatingDeps } from '../deps.ts';
import { findItemNames } from '../item-names.ts';
import { GRADES, isBad, type Grade } from '../rules/grade.ts';
import { wilsonInterval } from '../../../kernel/wilson.ts';
import { FEWEST_RANKED, ranked } from '../rules/ranking.ts';
import type { Axis, Figures, FiguresQuery } from './contract.ts';
import {
  countEquippedHalls,
  countGrades,
  countRectifications,
  countServices,
  type GradeCount,
  type Span,
} from './queries/counts.ts';

const MONTHS = 12;

/**
 * What people say of the county's services, as anyone may read it. Counts only, from tables that follow from single ratings; the scope
 * sees every department, and no name leaves it.
 */
export const findFigures = (deps: RatingDeps, { scope }: Caller, query: FiguresQuery): Promise<Figures> =>
  deps.db.within(systemScope(scope.area), async (tx) => {
    const { by = 'department' } = query;
    const span = spanOf(query, civilDateOf(deps.now()));
    const grades = await countGrades(tx, { by, ...span });
    const services = by === 'hall' ? undefined : await countServices(tx, { by, ...span });
    const keys = [...new Set([...grades, ...(services ?? [])].map(({ key }) => key))].filter((key) => key !== '');
    const nameOf = await namesOf(tx, deps, { by, keys });
    const rows = keys.map((key) => ({
      ...{ key, name: nameOf(key) },
      ...measured(
        grades.filter((one) => one.key === key),
        services && (services.find((one) => one.key === key)?.services ?? 0),
      ),
    }));
    return {
      ...{ by, from: span.from.slice(0, 7), until: span.until.slice(0, 7), fewestRanked: FEWEST_RANKED },
      total: measured(
        grades,
        services?.reduce((sum, one) => sum + one.services, 0),
      ),
      rows: ranked(rows.map((row) => ({ ...row, good: row.good, all: row.valid }))).map(
        ({ good: _good, all: _all, ...row }) => row,
      ),
      rectifications: await countRectifications(tx, span),
      coverage: await coverageOf(tx, { span, today: civilDateOf(deps.now()) }),
    };
  });

const firstOf = (month: string): CivilDate => civilDate(`${month.slice(0, 7)}-01`);

function spanOf({ from, until }: FiguresQuery, today: CivilDate): Span {
  const last = firstOf(until ?? today);
  return { from: from === undefined ? addMonths(last, 1 - MONTHS) : firstOf(from), until: last };
}

function measured(counts: readonly GradeCount[], services?: number) {
  const of = (grade: Grade) =>
    counts.filter((one) => one.grade === grade).reduce((sum, { given, excluded }) => sum + given - excluded, 0);
  const grades = {
    verySatisfied: of('verySatisfied'),
    satisfied: of('satisfied'),
    fairlySatisfied: of('fairlySatisfied'),
    dissatisfied: of('dissatisfied'),
    veryDissatisfied: of('veryDissatisfied'),
  };
  const valid = GRADES.reduce((sum, grade) => sum + grades[grade], 0);
  const good = GRADES.filter((grade) => !isBad(grade)).reduce((sum, grade) => sum + grades[grade], 0);
  const excluded = counts.reduce((sum, one) => sum + one.excluded, 0);
  return {
    ...{ valid, excluded, grades, good },
    satisfaction: wilsonInterval(good, valid) ?? null,
    bad: valid === 0 ? null : (valid - good) / valid,
    services: services ?? null,
    // A rating may fall into the month after its service.
    participation: services ? Math.min(1, (valid + excluded) / services) : null,
  };
}

type Named = { by: Axis; keys: readonly string[] };

async function namesOf(tx: Tx, { now }: RatingDeps, { by, keys }: Named): Promise<(key: string) => Bilingual> {
  if (by === 'item' || by === 'theme') return findItemNames(tx, keys, civilDateOf(now()));
  const names = await findDepartmentNames(tx);
  return (key) => names.get(key) ?? { zh: key };
}

type Reach = { span: Span; today: CivilDate };

async function coverageOf(tx: Tx, { span, today }: Reach): Promise<Figures['coverage']> {
  const applying = await findApplyingDepartments(tx, today);
  const rated = async (by: 'item' | 'department') =>
    new Set((await countGrades(tx, { by, ...span })).map(({ key }) => key)).size;
  const items = applying.reduce((sum, one) => sum + one.items, 0);
  return {
    items: { reached: await rated('item'), all: items },
    departments: { reached: await rated('department'), all: applying.length },
    halls: { reached: await countEquippedHalls(tx), all: (await findHalls(tx)).length },
  };
}
