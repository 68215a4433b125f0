import type { Figures } from '../../modules/supervision/contract.ts';
import { momentText, numberText } from '../ui/index.ts';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';
import { cockpitWording } from './wording.ts';

type FreshnessProps = { figures: Pick<Figures, 'at' | 'delay'>; lost: boolean };

/** Until when the figures count, and what is missing in them: said of good days and bad ones alike. */
export function Freshness({ figures: { at, delay }, lost }: FreshnessProps) {
  const language = useLanguage();
  const { fresh: say } = cockpitWording[language];
  const moment = momentText(new Date(at), language);
  if (lost)
    return (
      <p className="freshness freshness-lost" role="alert">
        {say.lost(moment)}
      </p>
    );
  if (delay.events === 0) return <p className="freshness">{say.upTo(moment)}</p>;
  return (
    <p className="freshness freshness-behind">
      {say.behind(moment, numberText(delay.events, language))}{' '}
      {delay.since !== null && say.since(momentText(new Date(delay.since), language))}
    </p>
  );
}
