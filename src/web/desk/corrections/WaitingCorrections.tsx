import { civilDate } from '../../../kernel/civil-date.ts';
import type { WaitingCorrection } from '../../../modules/intake/correction-counter/contract/correction-counter.ts';
import { CaseNumber, dayText, plain, Say } from '../../ui/index.ts';
import type { CounterPlace } from '../counter/address.ts';
import { useMeeting } from '../counter/MeetingBar.tsx';
import { useStepFocus } from '../counter/use-step-focus.ts';
import { listed } from '../counter/listed.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { correctionDeskWording } from './wording.ts';

type WaitingProps = { meeting: string; go: (place: CounterPlace) => void };

/** Said before anything else is begun: what departments wait for from whoever is here. */
export function WaitingCorrections({ meeting, go }: WaitingProps) {
  const { data } = useMeeting(meeting);
  return data && data.corrections.length > 0 ? <Listed {...{ meeting, go }} waiting={data.corrections} /> : null;
}

function Listed({ meeting, go, waiting }: WaitingProps & { waiting: readonly WaitingCorrection[] }) {
  const language = useLanguage();
  const say = correctionDeskWording[language].waiting;
  const heading = useStepFocus<HTMLHeadingElement>();
  return (
    <section className="counter-step counter-waiting" aria-labelledby="waiting-title">
      <h2 id="waiting-title" ref={heading} tabIndex={-1}>
        {say.title}
      </h2>
      <p>{say.lead}</p>
      <ul className="counter-items">
        {waiting.map(({ case: id, theme, name, number, departments, until }) => (
          <li key={id}>
            <button
              type="button"
              className="button button-go"
              aria-label={say.open(plain(name, language))}
              onClick={() => go(theme === null ? { meeting, correct: id } : { meeting, correctTheme: theme })}
            >
              <Say words={name} language={language} />
            </button>{' '}
            <span className="fine">
              <CaseNumber number={number} /> ·{' '}
              {say.asks(
                listed(
                  departments.map((one) => plain(one, language)),
                  language,
                ),
                dayText(civilDate(until), language),
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
