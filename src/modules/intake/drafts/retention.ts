import { addDays, civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { Area } from '../../../kernel/id.ts';
import { systemScope, type Db, type Tx } from '../../../platform/database/index.ts';
import { forgetHeld } from '../../../platform/files/index.ts';
import { getItemVersion, type ItemVersion } from '../../catalogue/index.ts';
import { endWithDraft } from '../early-service/follow-draft.ts';
import { heldByDraft } from './deps.ts';
import type { Applicant } from '../cases/model.ts';
import { announceEndings, deleteEnded } from './store/endings.ts';

/**
 * 个人信息保护法 art. 19: no longer than needed. Half a year is longer than any material of the catalogue takes to get; who began is told
 * fourteen days before. Proposed by the product: a county may want less.
 */
export const DRAFT_DAYS = 180;
export const NOTICE_DAYS = 14;

export const RETENTION = { kind: 'system', id: 'intake:endDrafts' } as const;
/** Drafts of one kind at a time, so that no transaction lasts. */
export const BATCH = 200;

export const idleBefore = (now: Date): Date => new Date(now.valueOf() - (DRAFT_DAYS - NOTICE_DAYS) * DAY_MS);
const DAY_MS = 86_400_000;

export type EndingDraft = {
  id: string;
  applicant: Pick<Applicant, 'person' | 'organisation'>;
  item: ItemVersion['name'];
  endsOn: CivilDate;
};

export type DraftRetention = {
  follower: Db;
  area: Area;
  now: () => Date;
  /** Tells whoever began a draft, in the transaction that sets its last day. */
  tellEnding: (tx: Tx, draft: EndingDraft) => Promise<void>;
};

/**
 * Gives drafts that nobody went on with a last day and says so, and deletes those whose day has come, with answers and files; what was
 * asked about them ends with them. Nothing is
 * deleted that was not announced fourteen days before, also where this did not run for long. Answers how many of each.
 */
export async function endDrafts(retention: DraftRetention): Promise<{ announced: number; deleted: number }> {
  const announced = await inBatches(() => announceSome(retention));
  const deleted = await inBatches(() => deleteSome(retention));
  return { announced, deleted };
}

function announceSome({ follower, area, now, tellEnding }: DraftRetention): Promise<number> {
  const endsOn = addDays(civilDateOf(now()), NOTICE_DAYS);
  return follower.within(systemScope(area), async (tx) => {
    const ending = await announceEndings(tx, { idleBefore: idleBefore(now()), endsOn, most: BATCH });
    for (const { id, person, organisation, item_key, item_version } of ending) {
      const { name: item } = await getItemVersion(tx, item_key, item_version);
      await tellEnding(tx, { id, applicant: { person, organisation }, item, endsOn });
    }
    return ending.length;
  });
}

function deleteSome({ follower, area, now }: DraftRetention): Promise<number> {
  return follower.within(systemScope(area), async (tx) => {
    const ended = await deleteEnded(tx, { on: civilDateOf(now()), most: BATCH });
    await forgetHeld(
      tx,
      ended.map((id) => heldByDraft(id)),
    );
    for (const draft of ended) await endWithDraft(tx, { now }, { caller: { actor: RETENTION }, draft });
    return ended.length;
  });
}

export async function inBatches(work: () => Promise<number>): Promise<number> {
  let whole = 0;
  for (let done = BATCH; done === BATCH; whole += done) done = await work();
  return whole;
}
