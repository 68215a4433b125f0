import type { Figures, StandsOut } from '../../modules/supervision/contract.ts';
import { numberText, Say } from '../ui/index.ts';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';
import { shareText } from './texts.ts';
import { cockpitWording } from './wording.ts';

/** Who is best and who is worst, where there are enough cases to say so; otherwise that there are not. */
export function StandOut({ standOut: { best, worst, tooFew, least } }: Pick<Figures, 'standOut'>) {
  const language = useLanguage();
  const { standOut: say } = cockpitWording[language];
  return (
    <section aria-labelledby="stand-out-title">
      <h2 id="stand-out-title">{say.title}</h2>
      {best.length + worst.length === 0 && <p>{say.nobody}</p>}
      <div className="side-by-side">
        {best.length > 0 && <Listed title={say.best} all={best} />}
        {worst.length > 0 && <Listed title={say.worst} all={worst} />}
      </div>
      <p className="fine">
        {say.note(numberText(least, language))} {tooFew > 0 && say.tooFew(numberText(tooFew, language))}
      </p>
    </section>
  );
}

function Listed({ title, all }: { title: string; all: readonly StandsOut[] }) {
  const language = useLanguage();
  const wording = cockpitWording[language];
  return (
    <div>
      <h3>{title}</h3>
      <ol>
        {all.map(({ key, name, onTime }) => (
          <li key={key}>
            <Say words={name} language={language} /> {shareText(onTime, wording)}
          </li>
        ))}
      </ol>
    </div>
  );
}
