import type { Finding } from '../../../modules/process/publication/contract.ts';
import { numberText, Say } from '../../ui/index.ts';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { findingId } from './Findings.tsx';
import { findingsAt } from './finding-marks.ts';
import { draftWording } from './wording.ts';

type FindingsAtProps = { findings: readonly Finding[]; part: string; id: string; isStale: boolean };

const lead = (place: number) => () => document.getElementById(findingId(place))?.focus();

/** What was found at one step, beside it, each leading to where it stands among all. Nothing where nothing was. */
export function FindingsAt({ findings, part, id, isStale }: FindingsAtProps) {
  const language = useLanguage();
  const say = draftWording[language].findings;
  const here = findingsAt(findings, part);
  if (here.length === 0) return null;
  return (
    <div className="banner tone-time" id={id}>
      <p className="banner-title">{say.here}</p>
      {isStale && <p>{say.stale}</p>}
      <ul>
        {here.map(({ finding, place }) => (
          <li key={place}>
            <Say words={finding.words} language={language} />{' '}
            <button type="button" className="button button-plain" onClick={lead(place)}>
              {say.number(numberText(place + 1, language))}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
