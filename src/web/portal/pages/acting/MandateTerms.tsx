import { civilDate } from '../../../../kernel/civil-date.ts';
import type { MandateView } from '../../../../modules/identity/contract/acting.ts';
import { dayOfYearText, Say, SummaryList, type Bilingual, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

/** A mandate, with the names of its services. */
export type NamedMandate = { mandate: MandateView; items: readonly Bilingual[] | 'all' };

/** 民法典 art. 165: who, what, how far and how long. */
export function MandateTerms({ named: { mandate, items }, language }: Spoken & { named: NamedMandate }) {
  const { terms, acts } = portalWording[language].acting;
  return (
    <SummaryList
      language={language}
      rows={[
        {
          id: 'principal',
          label: terms.principal,
          value: <Say words={{ zh: mandate.principalName }} language={language} />,
        },
        { id: 'agent', label: terms.agent, value: <Say words={{ zh: mandate.agentName }} language={language} /> },
        {
          id: 'items',
          label: terms.items,
          value:
            items === 'all' ? (
              terms.all
            ) : (
              <ul className="plain-list">
                {items.map((item) => (
                  <li key={item.zh}>
                    <Say words={item} language={language} />
                  </li>
                ))}
              </ul>
            ),
        },
        {
          id: 'acts',
          label: terms.acts,
          value: (
            <ul className="plain-list">
              {mandate.acts.map((act) => (
                <li key={act}>{acts[act]}</li>
              ))}
            </ul>
          ),
        },
        { id: 'until', label: terms.until, value: dayOfYearText(civilDate(mandate.until), language) },
        ...(mandate.standing === 'asked' && mandate.askedBy === 'agent'
          ? []
          : [{ id: 'data', label: terms.data, value: mandate.opensData ? terms.opens : terms.closed }]),
      ]}
    />
  );
}
