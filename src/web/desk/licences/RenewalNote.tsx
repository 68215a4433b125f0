import { civilDate } from '../../../kernel/civil-date.ts';
import type { LicenceFile } from '../../../modules/intake/licences/contract.ts';
import { dayOfYearText, NotificationBanner } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { licencesWording } from './wording.ts';

/** What the holder asks for, until when it is decided, and what follows if nobody does. */
export function RenewalNote({ licence: { renewal, until } }: { licence: LicenceFile }) {
  const language = useLanguage();
  const { renewal: say } = licencesWording[language];
  if (renewal === null || until === null) return null;
  const day = (text: string) => dayOfYearText(civilDate(text), language);
  const { on, inTime, closes, said } = renewal;
  return (
    <NotificationBanner id="renewal" tone="time" title={say.title}>
      <p>{inTime ? say.inTime(day(on), day(until)) : say.late(day(on), day(closes))}</p>
      {said === null ? (
        <p>{say.same}</p>
      ) : (
        <p>
          {say.said}: <span lang="zh">{said}</span>
        </p>
      )}
    </NotificationBanner>
  );
}
