import { inChinese, inEnglish } from '../../../kernel/day-text.ts';
import { never } from '../../../kernel/result.ts';
import type { DocumentContent, SiteVisitContent } from '../model.ts';

type OfSiteVisit = Extract<DocumentContent, { kind: SiteVisitContent['kind'] }>;

export const isOfSiteVisit = (content: DocumentContent): content is OfSiteVisit =>
  content.kind === 'siteVisitNotice' ||
  content.kind === 'siteVisitRecord' ||
  content.kind === 'siteRectificationNotice';

/** What papers say of a visit on the spot while a case is examined. */
export function ofSiteVisit(content: SiteVisitContent): Record<string, unknown> {
  switch (content.kind) {
    case 'siteVisitNotice': {
      const { heldOn, from, until, place, visitors, themeNumber } = content;
      const hours = `${from}–${until}`;
      const when = { whenText: `${inChinese(heldOn)} ${hours}`, whenEn: `${inEnglish(heldOn)}, ${hours}` };
      return { ...when, place, visitors, themeNumber };
    }
    case 'siteVisitRecord': {
      const { place, staff, findings, words, result, again } = content;
      return { place, staff, findings, words, result, again };
    }
    case 'siteRectificationNotice': {
      const { wrong, until, clock } = content;
      return { wrong, untilText: inChinese(until), untilEn: inEnglish(until), ...ofClock(clock) };
    }
    default:
      return never(content);
  }
}

type Clock = Extract<SiteVisitContent, { kind: 'siteRectificationNotice' }>['clock'];

const ofClock = (clock: Clock) =>
  clock.runs
    ? {
        clockText:
          '整改期间计入办理期限，不停止计算：现场核查是审查的一部分，《中华人民共和国行政许可法》第四十五条没有把整改列为不计入期限的情形。',
        clockEn: 'The time for the decision goes on meanwhile.',
      }
    : {
        clockText: `办理期限自${inChinese(clock.since)}起依法停止计算（${clock.basis}），整改不改变这一状态。`,
        clockEn: `The time for the decision has stood still since ${inEnglish(clock.since)} under another law.`,
      };
