import { sql } from 'kysely';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { CaseId, PersonId } from '../../../../kernel/id.ts';
import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { FileId } from '../../../../platform/files/index.ts';
import '../../cases/store/tables.ts';
import type { Way } from '../rules/materials.ts';
import type { Applicant } from '../../cases/model.ts';
import '../store/tables.ts';

/** Until its theme was handed in a draft is a part of it; what comes back to the applicant afterwards is a draft like any other. */
export const THEME_OF_PART = sql<string | null>`case when not exists (
  select from intake.theme_draft theme
  where theme.area = draft.area and theme.id = draft.theme_draft and theme.submitted_as is not null
) then draft.theme_draft end`;

export const DRAFT_COLUMNS = [
  'id',
  'person',
  'organisation',
  'mandate',
  'agent',
  'ward',
  'item_key',
  'item_version',
  'corrects',
  'saved_at',
  'ends_on',
  'submitted_as',
  'theme_case',
  'held',
  THEME_OF_PART.as('theme_draft'),
] as const;

const drafts = (tx: Tx) => tx.selectFrom('intake.draft').select(DRAFT_COLUMNS).where('area', '=', tx.scope.area);
export type DraftRecord = Awaited<ReturnType<ReturnType<typeof drafts>['execute']>>[number];

/** The draft, if this transaction's scope sees it; also one that has become a case. */
export const findDraftRecord = (tx: Tx, id: string): Promise<DraftRecord | undefined> =>
  drafts(tx).where('id', '=', id).executeTakeFirst();

/**
 * What an applicant has begun and not handed in, or an agent under mandates that run; last touched first. Parts of a theme, and what a
 * theme case holds, are not among it.
 */
export const findOpenDrafts = (tx: Tx, applicant: Applicant): Promise<DraftRecord[]> =>
  openDrafts(tx, applicant).where('held', '=', false).where(THEME_OF_PART, 'is', null).execute();

/** The same with the parts of themes. */
export const findEveryOpenDraft = (tx: Tx, applicant: Applicant): Promise<DraftRecord[]> =>
  openDrafts(tx, applicant).execute();

/** The parts of a theme that was begun; `person`: who began it, and by whom they are found. */
export const findPartsOf = (tx: Tx, { id, person }: { id: string; person: PersonId }): Promise<DraftRecord[]> =>
  drafts(tx)
    .where('person', '=', person)
    .where('submitted_as', 'is', null)
    .where('theme_draft', '=', id)
    .orderBy('id')
    .execute();

/** The theme draft with which a draft was begun, also once that was handed in; null where it was begun alone. */
export async function findThemeBegun(tx: Tx, id: string): Promise<string | null> {
  const row = await tx
    .selectFrom('intake.draft')
    .select('theme_draft')
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.theme_draft ?? null;
}

const openDrafts = (tx: Tx, { person, organisation }: Applicant) =>
  drafts(tx)
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
    .limit(100);

/** The draft in which an agent prepared this case; undefined where nobody did. */
export const findDraftOfCase = (tx: Tx, caseId: CaseId): Promise<DraftRecord | undefined> =>
  drafts(tx).where('submitted_as', '=', caseId).where('agent', 'is not', null).orderBy('id').executeTakeFirst();

/** The draft in which a case is being corrected. */
export const findCorrection = (tx: Tx, caseId: CaseId): Promise<DraftRecord | undefined> =>
  drafts(tx).where('corrects', '=', caseId).where('submitted_as', 'is', null).executeTakeFirst();

export type AnswerRecord = { element: string; sealed: Sealed; version: number; source: string | null };
export type FileRecord = { material: string; file_id: FileId };
export type WayRecord = { material: string; way: Way };

/** Everything in a draft; `ways`: the materials that will be handed in otherwise than by uploading them. */
export type DraftContents = { answers: AnswerRecord[]; files: FileRecord[]; ways: WayRecord[] };

/** What stands in a draft, in one statement. */
export async function findContents(tx: Tx, draft: string): Promise<DraftContents> {
  const of = sql`area = ${tx.scope.area} and draft_id = ${draft}::uuid`;
  const { rows } = await sql<DraftContents>`
    select
      (select coalesce(jsonb_agg(answer order by element), '[]') from (
        select element, sealed, version, source from intake.draft_answer where ${of} order by element limit 500
      ) answer) as answers,
      (select coalesce(jsonb_agg(jsonb_build_object('material', material, 'file_id', file_id) order by added_at, file_id), '[]') from (
        select material, file_id, added_at from intake.draft_file where ${of} order by added_at, file_id limit 500
      ) file) as files,
      (select coalesce(jsonb_agg(chosen order by material), '[]') from (
        select material, way from intake.draft_material where ${of} order by material limit 200
      ) chosen) as ways`.execute(tx);
  return rows[0] ?? { answers: [], files: [], ways: [] };
}

/** Cases of the same applicant for the same item that have not ended. */
export const findAlike = (
  tx: Tx,
  { person, organisation, ward }: Applicant,
  item: string,
): Promise<{ id: CaseId; number: string; receivedOn: CivilDate }[]> =>
  tx
    .selectFrom('intake.case_list')
    .select(['id', 'number', 'received_on as receivedOn'])
    .where('area', '=', tx.scope.area)
    .where('item_key', '=', item)
    .where('state', '=', sql<'submitted'>`any(array['submitted', 'awaitingCorrection', 'accepted', 'reviewed'])`)
    .$if(organisation === null, (query) => query.where('organisation', 'is', null).where('person', '=', person))
    .$if(organisation !== null, (query) => query.where('organisation', '=', organisation))
    .where('ward', 'is not distinct from', ward)
    .orderBy('received_on', 'desc')
    .orderBy('id')
    .limit(10)
    .execute();

/** What the same applicant handed in before, for himself or for the same child, newest first. */
export const findEarlierCases = (
  tx: Tx,
  { person, organisation, ward }: Applicant,
): Promise<{ id: CaseId; itemKey: string; itemVersion: number; receivedOn: CivilDate }[]> =>
  tx
    .selectFrom('intake.case_list')
    .select(['id', 'item_key as itemKey', 'item_version as itemVersion', 'received_on as receivedOn'])
    .where('area', '=', tx.scope.area)
    .$if(organisation === null, (query) => query.where('organisation', 'is', null).where('person', '=', person))
    .$if(organisation !== null, (query) => query.where('organisation', '=', organisation))
    .where('ward', 'is not distinct from', ward)
    .orderBy('received_on', 'desc')
    .orderBy('id', 'desc')
    .limit(10)
    .execute();
