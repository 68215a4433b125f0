import { civilDate } from '../../../../kernel/civil-date.ts';
import { dayOfYearText, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

/** That other departments are asked, and until when; what they are asked and answer is not told. */
export function OpinionsAsked({ until, language }: Spoken & { until: string | null }) {
  if (until === null) return null;
  return <p>{portalWording[language].consultation.asked(dayOfYearText(civilDate(until), language))}</p>;
}
