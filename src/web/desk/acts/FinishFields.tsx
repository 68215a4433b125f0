import type { TaskView } from '../../../modules/intake/cases/contract/tasks.ts';
import { filesOfTask } from '../../api/waiting-files.ts';
import { isPlain, judgesMaterials } from '../case-file/tasks-in.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { AnswerFields } from './AnswerFields.tsx';
import { givesOpinion } from './completion-of.ts';
import { ChoiceOfDepartments } from './DepartmentFields.tsx';
import type { FieldsProps } from './fields-props.ts';
import { FIELDS } from './fields.ts';
import { OpinionFields } from './OpinionFields.tsx';
import { PhraseArea } from './PhraseArea.tsx';
import { NOTE_PHRASES } from './phrases.ts';
import { PublicityNote } from './PublicityNote.tsx';
import { SentVerdicts } from './SentVerdicts.tsx';
import { StepFilesField } from './StepFilesField.tsx';
import { VisitFields } from './VisitFields.tsx';
import { actsWording } from './wording.ts';

/** What is handed in with a task, by what is done there. */
export function FinishFields(fields: FieldsProps) {
  const say = actsWording[useLanguage()];
  const { task } = fields.form;
  if (task === undefined || !isPlain(task)) return null;
  return (
    <div className={task.act === 'visit' ? 'finish-visit' : undefined}>
      <FromColleagues task={task} />
      {task.act === 'publicity' && <PublicityNote task={task} />}
      {task.act === 'visit' && (
        <div>
          <VisitFields {...fields} task={task} />
        </div>
      )}
      <div>
        <AnswerFields {...fields} />
        <ChoiceOfDepartments {...fields} />
        {givesOpinion(task.act) ? (
          <OpinionFields {...fields} />
        ) : (
          <PhraseArea
            {...fields}
            name={FIELDS.note}
            label={say.note}
            optional={task.chooses === null}
            phrases={NOTE_PHRASES}
          />
        )}
        {judgesMaterials(task) && <SentVerdicts file={fields.file} />}
        <StepFilesField key={task.task} place={filesOfTask(fields.file.row.id, task.task)} hint={say.files.hint} />
      </div>
    </div>
  );
}

/** Who asked for it, what a colleague who was asked has said, and why it is done again. */
function FromColleagues({ task: { lentBy, handedBack } }: { task: TaskView }) {
  const say = actsWording[useLanguage()];
  return (
    <>
      {lentBy !== null && (
        <p className="asked tone-act">
          <span lang="zh">{lentBy.name}</span>
          {say.lent}
        </p>
      )}
      {handedBack !== null && (
        <p className="told">
          {say.handedBack}
          {handedBack.opinion !== null && `${say.opinion.opinions[handedBack.opinion]} `}
          <span lang="zh">{handedBack.note}</span>
        </p>
      )}
    </>
  );
}
