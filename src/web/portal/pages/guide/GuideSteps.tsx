import type { Step } from '../../../../modules/catalogue/contract/item.ts';
import type { Bilingual } from '../../../../modules/catalogue/contract/words.ts';
import { Say, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { layoutOf } from './step-layout.ts';
import { StepPicture } from './StepPicture.tsx';

type Props = Spoken & { steps: readonly Step[]; departments: Readonly<Record<string, Bilingual>> };

/** What happens after handing in: drawn, and the same in words. */
export function GuideSteps({ steps, departments, language }: Props) {
  const say = portalWording[language].guide.steps;
  const { cells } = layoutOf(steps);
  const rows = [...new Set(cells.map(({ row }) => row))].sort((one, other) => one - other);
  const inRow = (row: number) => {
    const ids = new Set(cells.filter((cell) => cell.row === row).map(({ id }) => id));
    return steps.filter(({ id }) => ids.has(id));
  };
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{say.title}</h2>
      <StepPicture steps={steps} language={language} />
      <ol className="step-rows">
        {rows.map((row) => (
          <li key={row}>
            <Row steps={inRow(row)} departments={departments} language={language} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Row({ steps, departments, language }: Props) {
  const say = portalWording[language].guide.steps;
  const [only, ...others] = steps;
  if (only !== undefined && others.length === 0) {
    return <OneStep step={only} departments={departments} language={language} />;
  }
  return (
    <>
      {say.together}
      <ul className="step-together">
        {steps.map((step) => (
          <li key={step.id}>
            <OneStep step={step} departments={departments} language={language} />
          </li>
        ))}
      </ul>
    </>
  );
}

function OneStep({
  step,
  departments,
  language,
}: Spoken & { step: Step; departments: Readonly<Record<string, Bilingual>> }) {
  const say = portalWording[language].guide.steps;
  const notes = [
    step.phase === 'before' && say.before,
    step.phase === 'after' && say.after,
    step.clock === 'suspends' && say.suspends,
    step.jointVisit === true && say.joint,
  ].filter((note) => note !== false);
  return (
    <>
      <strong>
        <Say words={{ zh: step.name }} language={language} />
      </strong>
      <span className="step-by">
        {say.by}
        <Say words={departments[step.actor] ?? { zh: step.actor }} language={language} />
      </span>
      {step.when !== undefined && (
        <span className="step-by">
          {say.when}
          <Say words={{ zh: step.when }} language={language} />
        </span>
      )}
      {notes.map((note) => (
        <span key={note} className="step-by">
          {note}
        </span>
      ))}
    </>
  );
}
