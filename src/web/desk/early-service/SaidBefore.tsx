import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Rounds } from './Rounds.tsx';
import { useCaseEarlyService } from './use-case-early-service.ts';
import { deskEarlyServiceWording } from './wording.ts';

/** On the page of a case: what was asked and answered before it; nothing where nobody asked. */
export function SaidBefore({ caseId }: { caseId: string }) {
  const say = deskEarlyServiceWording[useLanguage()].ofCase;
  const early = useCaseEarlyService(caseId);
  if (early === null) return null;
  return (
    <section aria-labelledby="said-before">
      <h3 id="said-before">{say.title}</h3>
      <p className="fine">{say.lead}</p>
      <details>
        <summary>{say.open}</summary>
        <Rounds rounds={early.rounds} heading="h4" />
      </details>
    </section>
  );
}
