import type { ThemeSheet } from '../../../modules/themes/publication/contract.ts';
import { momentText, numberText, Tag, type Tone } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { themePublicationWording } from './wording.ts';

const TONES: Readonly<Record<ThemeSheet['standing'], Tone>> = {
  published: 'done',
  newer: 'time',
  ready: 'time',
  missing: 'harm',
  withdrawn: 'still',
};

export function StandingTag({ sheet: { standing } }: { sheet: ThemeSheet }) {
  return <Tag tone={TONES[standing]}>{themePublicationWording[useLanguage()].standings[standing]}</Tag>;
}

/** When its journeys were played last, whether they came to their end, and whether that still says anything. */
export function TrialText({ sheet: { lastTrial } }: { sheet: ThemeSheet }) {
  const language = useLanguage();
  const { trial: say } = themePublicationWording[language];
  if (lastTrial === null) return say.never;
  const day = momentText(new Date(lastTrial.at), language);
  const said = lastTrial.reached ? say.reached(day, numberText(lastTrial.journeys, language)) : say.stopped(day);
  return lastTrial.isCurrent ? (
    said
  ) : (
    <>
      {said}
      <br />
      {say.old}
    </>
  );
}
