import { civilDate } from '../../../kernel/civil-date.ts';
import { dayOfYearText, Say } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useCaseEarlyService } from './use-case-early-service.ts';
import { deskEarlyServiceWording } from './wording.ts';

/** Before a no: what the office itself called in order, with its day and words. It binds nobody, and hinders nothing. */
export function CalledInOrder({ caseId }: { caseId: string }) {
  const language = useLanguage();
  const say = deskEarlyServiceWording[language].ofCase;
  const early = useCaseEarlyService(caseId);
  if (early === null || early.inOrder.length === 0) return null;
  return (
    <section className="banner tone-time" aria-labelledby="called-in-order">
      <h4 id="called-in-order">{say.inOrder}</h4>
      <ul>
        {early.inOrder.map(({ about, name, on, words }) => (
          <li key={about}>
            <Say words={name} language={language} /> ({dayOfYearText(civilDate(on), language)}){' '}
            <span lang="zh">{words}</span>
          </li>
        ))}
      </ul>
      <p>{say.inOrderLead}</p>
    </section>
  );
}
