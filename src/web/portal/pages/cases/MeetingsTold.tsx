import { civilDate } from '../../../../kernel/civil-date.ts';
import { dayOfYearText, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

export type MeetingTold = { on: string; from: string; until: string };

/** That departments meet about the case, and when; what they say is not told. */
export function MeetingsTold({ meetings, language }: Spoken & { meetings: readonly MeetingTold[] }) {
  const say = portalWording[language].meeting;
  return meetings.map(({ on, from, until }) => (
    <p key={`${on} ${from}`}>{say.held(dayOfYearText(civilDate(on), language), from, until)}</p>
  ));
}
