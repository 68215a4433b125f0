import { addDays, civilDateOf } from '../../../kernel/civil-date.ts';
import { systemScope } from '../../../platform/database/index.ts';
import { forgetHeld } from '../../../platform/files/index.ts';
import { getTheme } from '../../themes/index.ts';
import { heldByDraft } from '../drafts/deps.ts';
import { BATCH, idleBefore, inBatches, NOTICE_DAYS, RETENTION, type DraftRetention } from '../drafts/retention.ts';
import { endWithDraft } from '../early-service/follow-draft.ts';
import { announceThemeEndings, deleteEndedThemes } from './store/endings.ts';

/** Ends themes that nobody went on with as `endDrafts` ends drafts: announced fourteen days before, deleted with all parts and files. */
export async function endThemeDrafts(retention: DraftRetention): Promise<{ announced: number; deleted: number }> {
  const announced = await inBatches(() => announceSome(retention));
  const deleted = await inBatches(() => deleteSome(retention));
  return { announced, deleted };
}

function announceSome({ follower, area, now, tellEnding }: DraftRetention): Promise<number> {
  const endsOn = addDays(civilDateOf(now()), NOTICE_DAYS);
  return follower.within(systemScope(area), async (tx) => {
    const ending = await announceThemeEndings(tx, { idleBefore: idleBefore(now()), endsOn, most: BATCH });
    for (const { id, person, organisation, ...theme } of ending) {
      const { fullName } = await getTheme(tx, theme);
      await tellEnding(tx, { id, applicant: { person, organisation }, item: { zh: fullName }, endsOn });
    }
    return ending.length;
  });
}

function deleteSome({ follower, area, now }: DraftRetention): Promise<number> {
  return follower.within(systemScope(area), async (tx) => {
    const { themes, parts } = await deleteEndedThemes(tx, { on: civilDateOf(now()), most: BATCH });
    await forgetHeld(
      tx,
      parts.map((id) => heldByDraft(id)),
    );
    for (const draft of parts) await endWithDraft(tx, { now }, { caller: { actor: RETENTION }, draft });
    return themes;
  });
}
