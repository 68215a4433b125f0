import { civilDate } from '../../../kernel/civil-date.ts';
import type { CounterSheet } from '../../../modules/intake/counter/contract.ts';
import type { StepField } from '../../../modules/intake/drafts/contract/steps.ts';
import { CaseNumber, dayText, plain, Say, Tag } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { correctionDeskWording } from './wording.ts';

type Corrected = { correction: NonNullable<CounterSheet['correction']> };

/** What was asked, by which department, until when: read before anything is typed. */
export function CorrectionNotice({ correction: { number, department, until, asked } }: Corrected) {
  const language = useLanguage();
  const say = correctionDeskWording[language].notice;
  return (
    <section className="counter-notice" aria-labelledby="notice-title">
      <h3 id="notice-title">{say.title}</h3>
      <p>
        {say.number} <CaseNumber number={number} /> ·{' '}
        <strong>{until === null ? say.onTheSpot : say.until(dayText(civilDate(until), language))}</strong>
      </p>
      <p>{say.lead(plain(department, language))}</p>
      <ul>
        {asked.map(({ key, name, what, isMended }) => (
          <li key={key}>
            <Say words={name} language={language} />
            {what !== '' && (
              <>
                {' — '}
                <strong lang="zh">{what}</strong>
              </>
            )}{' '}
            {isMended && <Tag tone="done">{correctionDeskWording[language].theme.mended}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An answer that nobody asked to be corrected: read, and not typed. */
export function LockedAnswer({ field: { label, value, options } }: { field: StepField }) {
  const language = useLanguage();
  const chosen = options?.find((one) => one.value === value)?.label;
  return (
    <p className="counter-locked">
      <span className="fine">
        <Say words={label} language={language} />
      </span>{' '}
      {chosen ? <Say words={chosen} language={language} /> : <span lang="zh">{value}</span>}
    </p>
  );
}

/** Nothing is thrown away here: what is not handed in now stays with the applicant. */
export function LeaveCorrection({ left }: { left: () => void }) {
  const say = correctionDeskWording[useLanguage()].notice;
  return (
    <p>
      <button type="button" className="button button-quiet" onClick={left}>
        {say.leave}
      </button>{' '}
      <span className="fine">{say.kept}</span>
    </p>
  );
}
