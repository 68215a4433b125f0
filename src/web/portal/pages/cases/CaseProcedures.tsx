import { civilDate } from '../../../../kernel/civil-date.ts';
import type { ProcedureView } from '../../../../modules/intake/procedures/contract.ts';
import { KINDS } from '../../../../modules/intake/procedures/contract/kinds.ts';
import { dayText, Say, SummaryList, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

/** The special procedures of which the applicant was told, with what came of them. */
export function CaseProcedures({ procedures, language }: Spoken & { procedures: readonly ProcedureView[] }) {
  const say = portalWording[language].cases.procedures;
  if (procedures.length === 0) return null;
  return (
    <section aria-labelledby="procedures">
      <h2 id="procedures">{say.title}</h2>
      {procedures.map((one) => (
        <Procedure key={one.id} procedure={one} language={language} />
      ))}
    </section>
  );
}

function Procedure({ procedure: one, language }: Spoken & { procedure: ProcedureView }) {
  const say = portalWording[language].cases.procedures;
  const states: Readonly<Record<string, string>> = say.states;
  const day = (text: string) => dayText(civilDate(text), language);
  const days =
    one.endedOn === null
      ? one.dueOn !== null && say.days(day(one.startsOn), day(one.dueOn))
      : say.lasted(day(one.startsOn), day(one.endedOn));
  const said = [
    ['reason', one.reason],
    ['content', one.content],
    ['result', one.result],
    ['papers', one.papers],
  ] as const;
  return (
    <>
      <h3>
        {KINDS[one.kind][language]} {states[one.state] ?? one.state}
      </h3>
      <p>
        {days} {one.law === null ? say.counts : say.stops}
      </p>
      <SummaryList
        language={language}
        rows={said.flatMap(([id, text]) =>
          text ? [{ id, label: say[id], value: <Say words={{ zh: text }} language={language} /> }] : [],
        )}
      />
    </>
  );
}
