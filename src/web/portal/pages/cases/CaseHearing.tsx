import { civilDate } from '../../../../kernel/civil-date.ts';
import type { HearingView } from '../../../../modules/intake/procedures/hearing/contract.ts';
import { dayText, LinkButton, Say, SummaryList, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

type CaseHearingProps = Spoken & { caseId: string; hearing: HearingView };

/** The right to a hearing, and how it stands with it (行政许可法 arts. 47, 48). */
export function CaseHearing({ caseId, hearing, language }: CaseHearingProps) {
  const say = portalWording[language].cases.hearing;
  const { state, isPast, objection } = hearing;
  return (
    <section aria-labelledby="hearing">
      <h2 id="hearing">{say.title}</h2>
      <p>{leadOf(hearing, language)}</p>
      <SummaryList language={language} rows={rowsOf(hearing, language)} />
      {state === 'offered' && !isPast && (
        <LinkButton variant="go" href={to.hearing(caseId)}>
          {say.ask}
        </LinkButton>
      )}
      {state === 'scheduled' && objection === null && (
        <p>
          <a className="tap" href={to.presider(caseId)}>
            {say.object}
          </a>
        </p>
      )}
    </section>
  );
}

function leadOf({ state, isPast, requestBy, organiseBy }: HearingView, language: Spoken['language']): string {
  const say = portalWording[language].cases.hearing;
  const day = (text: string) => dayText(civilDate(text), language);
  if (isPast) return say.past(day(requestBy));
  if (state === 'offered') return say.offered(day(requestBy));
  return state === 'requested' ? say.requested(day(organiseBy ?? requestBy)) : say[state];
}

function rowsOf(hearing: HearingView, language: Spoken['language']) {
  const { rows: say } = portalWording[language].cases.hearing;
  const { heldOn, time } = hearing;
  const when = heldOn === null ? null : `${dayText(civilDate(heldOn), language)} ${time ?? ''}`;
  const { matter, place, presider, objection, answer, record } = hearing;
  const texts = [
    ['matter', matter],
    ['place', place],
    ['presider', presider],
    ['objection', objection],
    ['answer', answer],
    ['record', record],
  ] as const;
  return [
    ...(when === null ? [] : [{ id: 'when', label: say.when, value: when }]),
    ...texts.flatMap(([id, text]) =>
      text ? [{ id, label: say[id], value: <Say words={{ zh: text }} language={language} /> }] : [],
    ),
  ];
}
