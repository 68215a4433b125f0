import { sql, type RawBuilder } from 'kysely';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Leave, Posted } from '../model.ts';
import { standingInOn, type Standing, type StandingIn } from '../rules/standing-in.ts';
import '../store/leave.ts';

/** What `standingInOn` asks about an officer, as the database says it. */
export type StandingRow = Omit<Standing, 'named'> & { named: { leave: Leave; absent: Posted | null }[] };

/**
 * As one value within a statement that has the officer's row under `officer`. Leaves of other days are left out only to be quick: which of
 * them run is decided by the rule.
 */
export const standingColumn = (officer: string, on: CivilDate): RawBuilder<StandingRow> => {
  const column = (name: string) => sql.ref(`${officer}.${name}`);
  return sql<StandingRow>`jsonb_build_object(
    'deputy', jsonb_build_object(
      'officer', ${column('id')}, 'department', ${column('department')}, 'section', ${column('section')}, 'grants', ${column('grants')}
    ),
    'own', (
      select coalesce(jsonb_agg(jsonb_build_object('from', from_on, 'until', until_on, 'endedOn', ended_on)), '[]')
      from identity.leave where officer_id = ${column('id')} and from_on <= ${on} and until_on >= ${on}
    ),
    'named', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'leave', jsonb_build_object(
          'id', leave.id, 'role', leave.role, 'department', leave.department, 'section', leave.section, 'from', from_on,
          'until', until_on, 'deputy', deputy_id, 'endedOn', ended_on
        ),
        'absent', case when absent.id is not null then jsonb_build_object(
          'officer', absent.id, 'department', absent.department, 'section', absent.section, 'grants', absent.grants
        ) end
      ) order by from_on, leave.id), '[]')
      from identity.leave
      left join identity.officer absent on absent.id = leave.officer_id and absent.dismissed_at is null
      where deputy_id = ${column('id')} and from_on <= ${on} and until_on >= ${on}
    )
  )`;
};

export const standingInBy = (row: StandingRow, on: CivilDate): StandingIn[] =>
  standingInOn({ ...row, named: row.named.map(({ leave, absent }) => ({ leave, absent: absent ?? undefined })) }, on);

/** For whom an officer stands in on a day, the earliest leave first; nobody when he serves no longer. */
export async function standsInFor(tx: Tx, officer: string, on: CivilDate): Promise<StandingIn[]> {
  const row = await tx
    .selectFrom('identity.officer')
    .select(standingColumn('officer', on).as('standing'))
    .where('id', '=', officer)
    .where('dismissed_at', 'is', null)
    .executeTakeFirst();
  return row ? standingInBy(row.standing, on) : [];
}
