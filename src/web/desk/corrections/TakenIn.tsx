import { civilDate } from '../../../kernel/civil-date.ts';
import type {
  CounterAnswered,
  CounterCorrection,
} from '../../../modules/intake/correction-counter/contract/correction-counter.ts';
import { caseAddresses } from '../../api/addresses.ts';
import { CaseNumber, dayText, plain, Say } from '../../ui/index.ts';
import { counterWording } from '../counter/wording.ts';
import { useStepFocus } from '../counter/use-step-focus.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { correctionDeskWording } from './wording.ts';

type Items = CounterCorrection['correction']['items'];
type TakenInProps = { answered: CounterAnswered; names: Items; left: () => void };

/** What was handed in, each with its receipt to print, and what is still open and why. */
export function TakenIn({ answered: { papers, open }, names, left }: TakenInProps) {
  const language = useLanguage();
  const say = correctionDeskWording[language];
  const heading = useStepFocus<HTMLHeadingElement>();
  const nameOf = (item: string) => plain(names.find((one) => one.item === item)?.name ?? { zh: item }, language);
  return (
    <section className="counter-step counter-done" aria-labelledby="taken-in">
      <h2 id="taken-in" ref={heading} tabIndex={-1}>
        {papers.length === 0 ? say.theme.notAll : say.done.theme(papers.length)}
      </h2>
      <ul className="counter-items">
        {papers.map(({ case: id, number, name, paper, answerBy }) => (
          <li key={id}>
            <Say words={name} language={language} /> · <CaseNumber number={number} /> ·{' '}
            {say.theme.answerBy(dayText(civilDate(answerBy), language))}{' '}
            {paper !== null && (
              <a className="button button-plain" href={caseAddresses.paper(id, paper)} target="_blank" rel="noopener">
                {say.theme.print(plain(name, language))}
              </a>
            )}
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <>
          <h3>{say.theme.open}</h3>
          <ul>
            {open.map(({ item, left: lacking, why }) => (
              <li key={item}>
                {lacking > 0 || why === null
                  ? say.theme.left(nameOf(item), lacking)
                  : `${nameOf(item)} — ${say.theme.why[why] ?? say.theme.whyOther}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <button type="button" className="button button-plain" onClick={left}>
          {open.length === 0 ? counterWording[language].done.nextMatter : say.notice.leave}
        </button>
      </p>
    </section>
  );
}
