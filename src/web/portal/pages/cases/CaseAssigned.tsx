import { caseWording } from '../../../../modules/intake/cases/wording.ts';
import { Say, SummaryList } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import type { CasePageProps } from './case-page-props.ts';

/** The numbers that the grant gave, in full: nobody knew them before, and other offices ask for them. */
export function CaseAssigned({ frame: { language }, file: { assigned } }: CasePageProps) {
  if (assigned.length === 0) return null;
  return (
    <section aria-labelledby="assigned">
      <h2 id="assigned">{caseWording[language].assigned}</h2>
      <p className="hint">{portalWording[language].cases.case.assignedHint}</p>
      <SummaryList
        language={language}
        rows={assigned.map(({ element, name, value }) => ({
          id: element,
          label: <Say words={name} language={language} />,
          value: <Say words={{ zh: value }} language={language} />,
        }))}
      />
    </section>
  );
}
