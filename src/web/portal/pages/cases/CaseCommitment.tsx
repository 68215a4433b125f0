import { civilDate } from '../../../../kernel/civil-date.ts';
import type { CommittedView } from '../../../../modules/intake/commitment/contract.ts';
import { dayText, Details, numberText, SummaryList, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { CommitmentText } from '../draft/CommitmentText.tsx';

/** 告知承诺: which version was signed, by whom, and what is checked until when. */
export function CaseCommitment({ committed, language }: Spoken & { committed: CommittedView }) {
  const { inCase, ...say } = portalWording[language].commitment;
  const { text, signer, signedOn, checkBy } = committed;
  const day = (on: string) => dayText(civilDate(on), language);
  const checked =
    checkBy === null ? inCase.checkedLater(numberText(text.withinDays, language)) : inCase.checkedBy(day(checkBy));
  const rows = [
    { id: 'way', label: inCase.way, value: inCase.wayText },
    { id: 'text', label: inCase.text, value: say.version(numberText(text.version, language), day(text.effectiveOn)) },
    { id: 'signed', label: inCase.signed, value: inCase.signedText(signer, day(signedOn)) },
    { id: 'checked', label: inCase.checked, value: checked },
  ];
  return (
    <section aria-labelledby="commitment">
      <h2 id="commitment">{inCase.title}</h2>
      <SummaryList language={language} rows={rows} />
      <Details summary={say.offerAct}>
        <CommitmentText text={text} language={language} />
      </Details>
    </section>
  );
}
