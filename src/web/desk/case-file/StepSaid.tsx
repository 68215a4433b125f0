import { isCivilDate } from '../../../kernel/civil-date.ts';
import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import type { TaskView } from '../../../modules/intake/cases/contract/tasks.ts';
import { caseWording } from '../../../modules/intake/cases/wording.ts';
import { caseAddresses } from '../../api/addresses.ts';
import { dayText, momentText, sizeText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { DepartmentNames } from './DepartmentNames.tsx';
import { AskingSaid } from './AskingSaid.tsx';
import { hasSaid } from './steps-of.ts';
import { caseFileWording } from './wording.ts';

type StepSaidProps = { task: TaskView; file: Pick<CaseFile, 'row' | 'materials'> };

/** Opinion and reason, the visit, files, who moved it, why it is done again, why the clock stands still. */
export function StepSaid({ task, file: { row, materials } }: StepSaidProps) {
  const language = useLanguage();
  const say = caseFileWording[language].steps;
  if (!hasSaid(task)) return null;
  const { opinion, note, visit, handedBack, suspendedBy, state } = task;
  return (
    <dl className="said">
      <ReturnSaid task={task} />
      <SigningSaid task={task} />
      <AskingSaid task={task} />
      {suspendedBy !== null && state !== 'done' && <Said label={say.suspendedBy}>{suspendedBy}</Said>}
      {task.moves.map((move) => (
        <MoveSaid key={move.at} move={move} />
      ))}
      {opinion !== null && (
        <div>
          <dt>{say.opinion}</dt>
          <dd>
            <strong className={`opinion-${opinion}`}>{say.opinions[opinion]}</strong>{' '}
            {(note ?? '') !== '' && <span lang="zh">{note}</span>}
          </dd>
        </div>
      )}
      {opinion === null && (note ?? '') !== '' && <Said label={say.note}>{note}</Said>}
      <VerdictsSaid verdicts={task.verdicts} materials={materials} />
      {visit !== null && (
        <div>
          <dt>{say.visit}</dt>
          <dd>
            {isCivilDate(visit.on) ? dayText(visit.on, language) : visit.on}{' '}
            <span lang="zh">{visit.staff.join('、')}</span>
          </dd>
        </div>
      )}
      {visit?.absent.map(({ department, why }) => (
        <div key={department}>
          <dt>{say.absent}</dt>
          <dd>
            <DepartmentNames departments={task.jointWith.filter(({ key }) => key === department)} />
            {say.because}
            <span lang="zh">{why}</span>
          </dd>
        </div>
      ))}
      {task.files.length > 0 && <FilesSaid files={task.files} caseId={row.id} />}
      {handedBack !== null && <Said label={say.handedBack}>{handedBack.note}</Said>}
    </dl>
  );
}

function FilesSaid({ files, caseId }: { files: TaskView['files']; caseId: string }) {
  const language = useLanguage();
  const say = caseFileWording[language];
  return (
    <div>
      <dt>{say.steps.files}</dt>
      <dd>
        <ul className="files">
          {files.map(({ id, name, size }) => (
            <li key={id}>
              <a
                href={caseAddresses.material(caseId, id)}
                target="_blank"
                rel="noopener"
                aria-label={say.materials.open(name, sizeText(size, language))}
              >
                <span lang="zh">{name}</span> <span className="fine">{sizeText(size, language)}</span>
              </a>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

/** 收回 or 改派: by whom, from whom and to whom, when and why. Whoever had it reads it here. */
function MoveSaid({ move: { kind, at, by, from, to, reason } }: { move: TaskView['moves'][number] }) {
  const language = useLanguage();
  const say = caseFileWording[language].steps.moves;
  return (
    <div>
      <dt>{say[kind]}</dt>
      <dd>
        <span lang="zh">{by.name}</span> {say.from} <span lang="zh">{from.name}</span>
        {to !== null && (
          <>
            {' '}
            {say.to} <span lang="zh">{to.name}</span>
          </>
        )}
        {say.because}
        <span lang="zh">{reason}</span>{' '}
        <time className="fine" dateTime={at}>
          {momentText(new Date(at), language)}
        </time>
      </dd>
    </div>
  );
}

/** 退回 or 撤回: who sent it back from which step, and why. */
function ReturnSaid({ task: { returnedFor, returnedBy } }: { task: TaskView }) {
  const say = caseFileWording[useLanguage()].steps;
  if (returnedFor === null) return null;
  return (
    <div>
      <dt>{returnedBy === null ? say.returnedFor : say.returned[returnedBy.how]}</dt>
      <dd>
        {returnedBy !== null && (
          <>
            <span lang="zh">
              {returnedBy.officer.name}（{returnedBy.step}）
            </span>
            {say.because}
          </>
        )}
        <span lang="zh">{returnedFor}</span>
      </dd>
    </div>
  );
}

/** 加签: for which step it is signed and why, or who has still to sign it. */
function SigningSaid({ task: { signs, signers } }: { task: TaskView }) {
  const say = caseFileWording[useLanguage()].steps;
  return (
    <>
      {signs !== null && (
        <div>
          <dt>{say.signs[signs.of]}</dt>
          <dd>
            <span lang="zh">
              {signs.by.name}（{signs.step}）
            </span>
            {say.because}
            <span lang="zh">{signs.reason}</span>
          </dd>
        </div>
      )}
      {signers.length > 0 && (
        <div>
          <dt>{say.signers}</dt>
          <dd lang="zh">{signers.map(({ officer }) => officer.name).join('、')}</dd>
        </div>
      )}
    </>
  );
}

type VerdictsSaidProps = Pick<TaskView, 'verdicts'> & Pick<CaseFile, 'materials'>;

const VerdictsSaid = ({ verdicts, materials }: VerdictsSaidProps) => {
  const say = caseWording[useLanguage()].verdicts;
  return verdicts.map(({ key, verdict, words }) => (
    <div key={key}>
      <dt lang="zh">{materials.find(({ id }) => id === key)?.name ?? key}</dt>
      <dd>
        <strong>{say[verdict]}</strong> <span lang="zh">{words}</span>
      </dd>
    </div>
  ));
};

const Said = ({ label, children }: { label: string; children: string | null }) => (
  <div>
    <dt>{label}</dt>
    <dd lang="zh">{children}</dd>
  </div>
);
