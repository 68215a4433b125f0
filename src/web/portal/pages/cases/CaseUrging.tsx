import { civilDate } from '../../../../kernel/civil-date.ts';
import type { UrgeView, UrgingView } from '../../../../modules/intake/urging/contract.ts';
import { ActForm, Button, dayText, NotificationBanner, Say, TextArea, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import type { CasePageProps } from './case-page-props.ts';

/** 催办: what was urged and answered, and the way to urge; before its day, who has it and from when one may. */
export function CaseUrging({ frame: { language }, file, urged, once }: CasePageProps) {
  const { urging, row } = file;
  if (urging === null || (urging.departments.length === 0 && urging.urges.length === 0)) return null;
  const say = portalWording[language].urging;
  return (
    <section aria-labelledby="urging">
      <h2 id="urging">{say.title}</h2>
      {urged && <NotificationBanner id="urge-trouble" tone="harm" title={urged.trouble} />}
      {urging.urges.map((one) => (
        <Urged key={one.id} urge={one} language={language} />
      ))}
      {urging.may ? (
        <ActForm language={language} action={to.urge(row.id)} once={once}>
          <p>{say.lead}</p>
          <TextArea
            {...{ language, name: 'words', label: say.words, hint: say.wordsHint }}
            value={urged?.words ?? ''}
            rows={3}
            error={urged?.trouble}
          />
          <Button variant="go">{say.act}</Button>
        </ActForm>
      ) : (
        <NotYet urging={urging} dueOn={row.dueOn} language={language} />
      )}
    </section>
  );
}

/** Who has it, until when, and from when one may urge. */
function NotYet({
  urging: { from, departments },
  dueOn,
  language,
}: Spoken & { urging: UrgingView; dueOn: string | null }) {
  const say = portalWording[language].urging;
  if (from === null) return null;
  const names = departments.map((one) => (language === 'en' ? (one.en ?? one.zh) : one.zh)).join(say.comma);
  return (
    <p>
      {say.has(names)}
      {dueOn !== null && say.until(dayText(civilDate(dueOn), language))}
      {say.from(dayText(civilDate(from), language))}
    </p>
  );
}

function Urged({ urge: { on, answerBy, words, tasks, escalated }, language }: Spoken & { urge: UrgeView }) {
  const say = portalWording[language].urging;
  const waits = tasks.some(({ state }) => state === 'waiting');
  return (
    <>
      <p>
        {say.urged(dayText(civilDate(on), language))}
        {waits && say.answerBy(dayText(civilDate(answerBy), language))}
        {escalated && say.escalated}
      </p>
      {words !== null && (
        <p>
          <Say words={{ zh: words }} language={language} />
        </p>
      )}
      <ul>
        {tasks.map(({ task, department, state, answer }) => (
          <li key={task}>
            <Say words={department} language={language} /> {say.states[state]}
            {answer !== null && (
              <>
                {say.colon}
                <Say words={{ zh: answer }} language={language} />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
