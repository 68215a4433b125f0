import { sql } from 'kysely';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { PublishedRow, RatingRow } from '../../store/tables.ts';
import '../../store/tables.ts';

/** A rating as anyone may read it. Throws when there is none. */
export const getPublished = (tx: Tx, id: string): Promise<PublishedRow> =>
  tx
    .selectFrom('ratings.published')
    .selectAll()
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

export type ExportPlace = { ratedOn: CivilDate; id: string };

/** The next ratings in the order of their days, each once. */
export const findNextPublished = (tx: Tx, after: ExportPlace | undefined, most: number): Promise<PublishedRow[]> =>
  tx
    .selectFrom('ratings.published')
    .selectAll()
    .where('area', '=', tx.scope.area)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(rated_on, id) > (${after?.ratedOn ?? null}::date, ${after?.id ?? null}::uuid)`),
    )
    .orderBy('rated_on')
    .orderBy('id')
    .limit(most)
    .execute();

/** The private half of one, for who handles it. */
export const findPrivate = (tx: Tx, id: string): Promise<RatingRow | undefined> =>
  tx.selectFrom('ratings.rating').selectAll().where('area', '=', tx.scope.area).where('id', '=', id).executeTakeFirst();

/** What this scope's person said under his name, the latest first. */
export const findOwnRatings = (tx: Tx): Promise<RatingRow[]> =>
  tx
    .selectFrom('ratings.rating')
    .selectAll()
    .where('area', '=', tx.scope.area)
    .where('person', 'is not', null)
    .orderBy('rated_on', 'desc')
    .orderBy('id')
    .limit(500)
    .execute();
