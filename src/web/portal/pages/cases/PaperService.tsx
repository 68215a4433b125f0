import { civilDate } from '../../../../kernel/civil-date.ts';
import type { ServedPaper } from '../../../../modules/intake/serving/contract.ts';
import { servingWording } from '../../../../modules/intake/serving/wording.ts';
import { dayOfYearText, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

/** Whether and how a paper was served, and until when it can be fought. */
export function PaperService({ paper, language }: Spoken & { paper: ServedPaper | undefined }) {
  if (!paper) return null;
  const say = portalWording[language].service;
  const { remedy } = paper;
  const day = (text: string) => dayOfYearText(civilDate(text), language);
  return (
    <>
      <p className="hint">{standingOf(paper, language)}</p>
      {remedy && (
        <p>{say.remedy(remedy.reconsiderationBody, day(remedy.reconsiderationUntil), day(remedy.litigationUntil))}</p>
      )}
    </>
  );
}

function standingOf({ state, way, on }: ServedPaper, language: Spoken['language']): string {
  const { state: say } = portalWording[language].service;
  if (state === 'sent' || on === null) return say.sent;
  const day = dayOfYearText(civilDate(on), language);
  if (state === 'announced') return say.announced(day);
  return state === 'undeliverable' || way === null
    ? say.undeliverable(day)
    : say.delivered(servingWording[language].ways[way], day);
}
