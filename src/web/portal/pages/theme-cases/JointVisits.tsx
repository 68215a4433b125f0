import { civilDate } from '../../../../kernel/civil-date.ts';
import type { OwnVisit } from '../../../../modules/intake/joint-visit/contract.ts';
import { jointVisitWording } from '../../../../modules/intake/joint-visit/wording.ts';
import { dayOfYearText, NotificationBanner, Say, SummaryList, Tag, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { JointVisitForms } from './JointVisitForms.tsx';
import { slotText, toneOfMember } from './visit-texts.ts';

export type JointVisitsProps = Spoken & {
  themeCase: string;
  visits: readonly OwnVisit[];
  once: string;
  /** What could not be done a moment ago. */
  trouble: string | undefined;
};

/** 联合现场核查: when the departments come together, what each found, and what there is to agree to. */
export function JointVisits({ visits, trouble, ...rest }: JointVisitsProps) {
  const { language } = rest;
  const say = portalWording[language].jointVisit;
  if (visits.length === 0) return null;
  return (
    <section aria-labelledby="joint-visits">
      <h2 id="joint-visits">{say.title}</h2>
      {trouble !== undefined && <NotificationBanner id="visit-trouble" tone="harm" title={trouble} />}
      {visits.map((visit) => (
        <Visit key={visit.id} visit={visit} {...rest} />
      ))}
    </section>
  );
}

type VisitProps = Omit<JointVisitsProps, 'visits' | 'trouble'> & { visit: OwnVisit };

function Visit(props: VisitProps) {
  const { visit, language } = props;
  const say = portalWording[language].jointVisit;
  return (
    <article>
      <p>{visit.round === 2 && visit.stage === 'gathering' ? say.again : say.stages[visit.stage]}</p>
      <Facts visit={visit} language={language} />
      <ul className="items">
        {visit.members.map((member) => (
          <Member key={member.item} member={member} language={language} />
        ))}
      </ul>
      <JointVisitForms {...props} />
    </article>
  );
}

function Facts({ visit, language }: Spoken & { visit: OwnVisit }) {
  const say = portalWording[language].jointVisit;
  const { slot, place, moves, off, stage, arrangeBy } = visit;
  const day = (on: string) => dayOfYearText(civilDate(on), language);
  const rows = [
    ...(slot ? [{ id: 'time', label: say.time, value: slotText(slot, { language }) }] : []),
    ...(stage === 'gathering' ? [{ id: 'arrangeBy', label: say.arrangeBy, value: day(arrangeBy) }] : []),
    ...(place !== null
      ? [{ id: 'place', label: say.place, value: <Say words={{ zh: place }} language={language} /> }]
      : []),
    ...moves.map((move) => ({
      id: `moved-${move.by}-${move.on}`,
      label: say.moved[move.by],
      value: (
        <>
          {day(move.on)}
          {say.because}
          <Say words={{ zh: move.reason ?? '' }} language={language} />
        </>
      ),
    })),
    ...(off
      ? [{ id: 'off', label: say.off[off.by], value: <Say words={{ zh: off.reason ?? '' }} language={language} /> }]
      : []),
  ];
  return rows.length === 0 ? null : <SummaryList rows={rows} language={language} />;
}

function Member({ member, language }: Spoken & { member: OwnVisit['members'][number] }) {
  const say = portalWording[language].jointVisit;
  const { causes, results } = jointVisitWording[language];
  const { name, department, state, cause, until, inspectors, seen } = member;
  return (
    <li className="item">
      <h3>
        <Say words={name} language={language} />
      </h3>
      <Tag tone={toneOfMember(state)}>{say.states[state]}</Tag>
      <p className="item-facts">
        <span>
          {say.department}
          <Say words={department.name} language={language} />
        </span>
        {inspectors.length > 0 && (
          <span>
            {say.inspectors}
            <Say words={{ zh: inspectors.join('、') }} language={language} />
          </span>
        )}
      </p>
      {cause !== null && <p>{causes[cause]}</p>}
      {until !== null && (
        <p>
          <strong>{say.until(dayOfYearText(civilDate(until), language))}</strong> {say.clock}
        </p>
      )}
      {seen.map((one) => (
        <div key={one.round}>
          <p>{say.seen(dayOfYearText(civilDate(one.on), language), results[one.result])}</p>
          <ul>
            {(one.findings ?? [])
              .filter(({ met }) => !met)
              .map(({ check, words }) => (
                <li key={check}>
                  <Say words={{ zh: `${check}：${words}` }} language={language} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </li>
  );
}
