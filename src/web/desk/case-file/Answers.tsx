import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { AnswerTable, Say } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Told } from './Told.tsx';
import { toldIn } from './notice.ts';
import { caseFileWording } from './wording.ts';

/** What the applicant filled in, and beside it what the correction notice had said of it. */
export function Answers({ file: { answers, timeline } }: { file: CaseFile }) {
  const language = useLanguage();
  const say = caseFileWording[language].answers;
  const told = toldIn(timeline);
  return (
    <section aria-labelledby="answers-title">
      <h3 id="answers-title">{say.title}</h3>
      {answers.length === 0 ? (
        <p className="fine">{say.none}</p>
      ) : (
        <dl className="summary answers">
          {answers.map(({ element, label, value, changed, table }) => (
            <div className="summary-row" key={element}>
              <dt>
                <Say words={label} language={language} />
              </dt>
              <dd>
                {table === undefined ? (
                  <Say words={value} language={language} />
                ) : (
                  <AnswerTable table={table} language={language} />
                )}
                <Told text={told.get(element)} changed={changed} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
