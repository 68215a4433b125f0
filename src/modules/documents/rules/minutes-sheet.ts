import { inChinese, inEnglish } from '../../../kernel/day-text.ts';
import type { MinutesContent } from '../model.ts';

/** 会议纪要 as its template reads it. */
export const ofMinutes = ({ heldOn, from, until, ...content }: MinutesContent): Record<string, unknown> => ({
  ...{ edition: content.edition, corrects: content.corrects, place: content.place, subject: content.subject },
  ...{ present: content.present, absent: content.absent, opinions: content.opinions },
  ...{ conclusion: content.conclusion, tasks: content.tasks },
  heldText: `${inChinese(heldOn)} ${from}至${until}`,
  heldEn: `${inEnglish(heldOn)}, ${from} to ${until}`,
});
