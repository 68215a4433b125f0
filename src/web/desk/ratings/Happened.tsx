import { civilDate } from '../../../kernel/civil-date.ts';
import type { RectificationFile } from '../../../modules/ratings/rectifying/contract.ts';
import { ratingWording } from '../../../modules/ratings/wording.ts';
import { dayText, momentText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { deskRatingsWording } from './wording.ts';

/** What was done about a bad rating, in order. */
export function Happened({ happened }: Pick<RectificationFile, 'happened'>) {
  const language = useLanguage();
  const { file: say } = deskRatingsWording[language];
  const words = ratingWording[language];
  const types = new Map(Object.entries(words.happened));
  const outcomes = new Map(Object.entries(words.outcomes));
  return (
    <section aria-labelledby="happened">
      <h2 id="happened">{say.happened}</h2>
      <ol className="happened">
        {happened.map(({ type, at, by, words: said, outcome, dueOn }) => (
          <li key={`${type}@${at}`}>
            <p>
              <strong>{types.get(type) ?? type}</strong>
              {outcome !== null && ` · ${outcomes.get(outcome) ?? outcome}`}
              {' · '}
              <span lang="zh">{by ?? say.system}</span> · {momentText(new Date(at), language)}
              {dueOn !== null && ` · ${say.dueBy(dayText(civilDate(dueOn), language))}`}
            </p>
            {said !== null && <p lang="zh">{said}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
