import type { ReactNode } from 'react';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { CompletedStep } from '../../../../modules/intake/cases/contract.ts';
import { caseWording } from '../../../../modules/intake/cases/wording.ts';
import { dayOfYearText, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

export type Happened = {
  id: string;
  type: string;
  on: CivilDate;
  step?: CompletedStep | undefined;
  detail?: ReactNode;
};

/** What happened, the latest first. */
export function History({ happened, language }: Spoken & { happened: readonly Happened[] }) {
  return (
    <section aria-labelledby="history">
      <h2 id="history">{portalWording[language].cases.happened}</h2>
      <ol className="history">
        {happened.toReversed().map(({ id, type, on, step, detail }) => (
          <li key={id} className="event">
            <p className="event-day">{dayOfYearText(on, language)}</p>
            <p className="event-what">{wordingFor(type, language)}</p>
            {step && (
              <p lang="zh">
                {step.name}（{step.department.zh}）
              </p>
            )}
            {detail}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A kind of event that is not worded yet is shown as its name: worse than a sentence, better than a gap in the story. */
function wordingFor(type: string, language: Spoken['language']): string {
  const { happened } = caseWording[language];
  return new Map(Object.entries(happened)).get(type) ?? type;
}
