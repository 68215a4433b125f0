import { sql } from 'kysely';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { FileId } from '../../../../platform/files/index.ts';
import '../../cases/store/tables.ts';
import type { Way } from '../rules/materials.ts';
import type { Applicant } from '../../cases/model.ts';
import '../store/tables.ts';

const COLUMNS = [
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
] as const;

const drafts = (tx: Tx) => tx.selectFrom('intake.draft').select(COLUMNS).where('area', '=', tx.scope.area);
export type DraftRecord = Awaited<ReturnType<ReturnType<typeof drafts>['execute']>>[number];

/** The draft, if this transaction's scope sees it; also one that has become a case. */
export const findDraftRecord = (tx: Tx, id: string): Promise<DraftRecord | undefined> =>
  drafts(tx).where('id', '=', id).executeTakeFirst();

/** What an applicant has begun and not handed in, or an agent under mandates that run; last touched first. */
export const findOpenDrafts = (tx: Tx, { person, organisation }: Applicant): Promise<DraftRecord[]> =>
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
    .limit(100)
    .execute();

/** The draft in which an agent prepared this case; undefined where nobody did. */
export const findDraftOfCase = (tx: Tx, caseId: CaseId): Promise<DraftRecord | undefined> =>
  drafts(tx).where('submitted_as', '=', caseId).where('agent', 'is not', null).orderBy('id').executeTakeFirst();

/** The draft in which a case is being corrected. */
export const findCorrection = (tx: Tx, caseId: CaseId): Promise<DraftRecord | undefined> =>
  drafts(tx).where('corrects', '=', caseId).where('submitted_as', 'is', null).executeTakeFirst();

export type AnswerRecord = { element: string; sealed: Sealed; version: number; source: string | null };

export const findAnswers = (tx: Tx, draft: string): Promise<AnswerRecord[]> =>
  tx
    .selectFrom('intake.draft_answer')
    .select(['element', 'sealed', 'version', 'source'])
    .where('area', '=', tx.scope.area)
    .where('draft_id', '=', draft)
    .orderBy('element')
    .limit(500)
    .execute();

export type FileRecord = { material: string; file_id: FileId };

export const findFiles = (tx: Tx, draft: string): Promise<FileRecord[]> =>
  tx
    .selectFrom('intake.draft_file')
    .select(['material', 'file_id'])
    .where('area', '=', tx.scope.area)
    .where('draft_id', '=', draft)
    .orderBy('added_at')
    .orderBy('file_id')
    .limit(500)
    .execute();

export type WayRecord = { material: string; way: Way };

/** The materials that will be handed in otherwise than by uploading them. */
export const findWays = (tx: Tx, draft: string): Promise<WayRecord[]> =>
  tx
    .selectFrom('intake.draft_material')
    .select(['material', 'way'])
    .where('area', '=', tx.scope.area)
    .where('draft_id', '=', draft)
    .orderBy('material')
    .limit(200)
    .execute();

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
