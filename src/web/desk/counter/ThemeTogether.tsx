import { civilDate } from '../../../kernel/civil-date.ts';
import type { ThemeTogether as Together } from '../../../modules/intake/theme-counter/contract/theme-counter.ts';
import { dayText, plain, Say } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { counterWording } from './wording.ts';

/** Until when all of it is done and on what that hangs, what it costs, how often somebody has to come. */
export function ThemeTogether({ together }: { together: Together }) {
  const language = useLanguage();
  const say = counterWording[language].theme;
  const { finishes, path, visits } = together;
  return (
    <ul className="counter-together">
      <li>
        <strong>{finishes === null ? say.noDay : say.until(dayText(civilDate(finishes.on), language))}</strong>
        {finishes?.provisional === true && say.provisional}
        {path.length > 1 && (
          <span className="fine">
            {' '}
            {say.path}
            {path.map((name) => plain(name, language)).join(say.then)}
          </span>
        )}
      </li>
      <li>
        <Fee together={together} />
      </li>
      <li>{say.visits(visits)}</li>
    </ul>
  );
}

function Fee({ together: { fee } }: { together: Together }) {
  const language = useLanguage();
  const say = counterWording[language].theme;
  if (fee.charged.length === 0) return say.noFee;
  return (
    <>
      {fee.sum === null ? say.feeOpen : say.fee(String(fee.sum / 100))}
      {fee.charged.map(({ name, description }) => (
        <span key={plain(name, 'zh')} className="fine">
          {' '}
          <Say words={name} language={language} />: <span lang="zh">{description}</span>
        </span>
      ))}
    </>
  );
}
