import type { TimelineEntry } from '../../../../modules/intake/cases/contract.ts';
import { caseWording } from '../../../../modules/intake/cases/wording.ts';
import { Say, SummaryList, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import type { CasePageProps } from './case-page-props.ts';

/** What questions and materials are called that officers speak of. */
export type Names = Spoken & { names: CasePageProps['names'] };

/** The parts of a decision as its paper heads them. */
const partLabels: CasePageProps['names'] = Object.fromEntries(
  (['facts', 'conditions', 'own'] as const).map((kind) => [
    kind,
    { zh: caseWording.zh.paragraphs[kind], en: caseWording.en.paragraphs[kind] },
  ]),
);

/** Words of an officer, each under what it is about. */
export function OfficerWords({ words, names, language }: Names & { words: NonNullable<TimelineEntry['words']> }) {
  const { reason, instead, organ } = portalWording[language].cases.case;
  const { result } = portalWording[language].cases.procedures;
  const { matter } = portalWording[language].cases.hearing.rows;
  const labels: CasePageProps['names'] = {
    ...names,
    ...partLabels,
    reason: { zh: reason, en: reason },
    instead: { zh: instead, en: instead },
    result: { zh: result, en: result },
    matter: { zh: matter, en: matter },
    organ: { zh: organ, en: organ },
  };
  return (
    <SummaryList
      language={language}
      rows={words.map(({ about, title, text }, place) => ({
        id: String(place),
        label: <Say words={title ? { zh: title } : (labels[about] ?? { zh: about })} language={language} />,
        value: <Say words={{ zh: text }} language={language} />,
      }))}
    />
  );
}
