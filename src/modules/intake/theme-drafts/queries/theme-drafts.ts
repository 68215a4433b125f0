import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Applicant } from '../../cases/model.ts';
import '../store/tables.ts';

export const THEME_DRAFT_COLUMNS = [
  'id',
  'person',
  'organisation',
  'mandate',
  'agent',
  'ward',
  'theme_key',
  'theme_version',
  'told',
  'saved_at',
  'ends_on',
  'submitted_as',
] as const;

const themeDrafts = (tx: Tx) =>
  tx.selectFrom('intake.theme_draft').select(THEME_DRAFT_COLUMNS).where('area', '=', tx.scope.area);
export type ThemeDraftRecord = Awaited<ReturnType<ReturnType<typeof themeDrafts>['execute']>>[number];

/** The theme draft, if this transaction's scope sees it; also one that was handed in. */
export const findThemeDraftRecord = (tx: Tx, id: string): Promise<ThemeDraftRecord | undefined> =>
  themeDrafts(tx).where('id', '=', id).executeTakeFirst();

/** The themes that an applicant has begun and not handed in, or an agent under mandates that run; last touched first. */
export const findOpenThemeDrafts = (tx: Tx, { person, organisation }: Applicant): Promise<ThemeDraftRecord[]> =>
  themeDrafts(tx)
    .where('submitted_as', 'is', null)
    .$if(organisation === null, (query) =>
      query
        .where('organisation', 'is', null)
        .where((where) =>
          where.or([
            where('person', '=', person),
            where('mandate', '=', sql<string>`any(${tx.scope.mandates ?? []}::uuid[])`),
          ]),
        ),
    )
    .$if(organisation !== null, (query) => query.where('organisation', '=', organisation))
    .orderBy('saved_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute();
