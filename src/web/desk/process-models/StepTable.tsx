import type { ModelStep, StepWork } from '../../../modules/process/library/contract.ts';
import { limitText, Say, Table, type Column, type Language, type Spoken } from '../../ui/index.ts';
import { shellWording } from '../shell/wording.ts';
import { conditionText } from './condition-text.ts';
import { processModelsWording } from './wording.ts';

/** The drawing for those who cannot see it: every step with who, how long, after what, and what stops the clock. */
export function StepTable({ steps, language }: Spoken & { steps: readonly ModelStep[] }) {
  const say = processModelsWording[language].steps;
  return (
    <Table caption={say.caption} empty={say.empty} rows={steps} rowId={({ id }) => id} columns={columnsIn(language)} />
  );
}

const nameOf = ({ name }: ModelStep) => <span lang="zh">{name}</span>;

function columnsIn(language: Language): Column<ModelStep>[] {
  const say = processModelsWording[language].steps;
  const whoOf = ({ work }: ModelStep) => work && <Who work={work} language={language} />;
  const limitOf = ({ work }: ModelStep) =>
    work && (work.limit === undefined ? say.noLimit : limitText(work.limit, language));
  const waitsOf = ({ waits }: ModelStep) => <Waits waits={waits} language={language} />;
  const notesOf = (step: ModelStep) => <Notes step={step} language={language} />;
  return [
    { id: 'name', heading: say.name, cell: nameOf },
    { id: 'who', heading: say.who, cell: whoOf },
    { id: 'limit', heading: say.limit, cell: limitOf },
    { id: 'waits', heading: say.waits, cell: waitsOf },
    { id: 'notes', heading: say.notes, cell: notesOf },
  ];
}

function Who({ work: { act, role, department, section, level, jointWith }, language }: Spoken & { work: StepWork }) {
  const { acts, levels, steps } = processModelsWording[language];
  const facts = [acts[act], steps.role(shellWording[language].roles[role]), ...(level ? [levels[level]] : [])];
  const join = language === 'zh' ? '，' : ', ';
  return (
    <>
      <Say words={department} language={language} /> {section !== undefined && <span lang="zh">{section}</span>}
      <br />
      {facts.join(join)}
      {jointWith.length > 0 && (
        <ul>
          {jointWith.map((name) => (
            <li key={name.zh}>
              {steps.joint} <Say words={name} language={language} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Waits({ waits, language }: Spoken & Pick<ModelStep, 'waits'>) {
  if (waits.length === 0) return processModelsWording[language].steps.atStart;
  return (
    <ul>
      {waits.map((wait) => (
        <li key={JSON.stringify(wait)}>
          <span lang="zh">{wait.name}</span>
          {wait.conditions.length > 0 &&
            ` (${wait.conditions.map((condition) => conditionText(condition, language)).join('; ')})`}
        </li>
      ))}
    </ul>
  );
}

/** What the model says in Chinese stands behind a label in the reader's language. */
function Notes({ step: { work, outcome }, language }: Spoken & { step: ModelStep }) {
  const say = processModelsWording[language].steps;
  const { phase, when, suspendedBy, publicity } = work ?? {};
  return (
    <>
      {outcome && <p>{say.outcome[outcome]}</p>}
      {phase && <p>{say.phase[phase]}</p>}
      {when !== undefined && <Note label={say.when} content={when} />}
      {suspendedBy !== undefined && <Note label={say.suspended} content={suspendedBy} />}
      {publicity && (
        <Note
          label={say.publicity(limitText(publicity.minimum, language))}
          content={`${publicity.place}；${publicity.basis}`}
        />
      )}
    </>
  );
}

const Note = ({ label, content }: { label: string; content: string }) => (
  <p>
    {label} <span lang="zh">{content}</span>
  </p>
);
