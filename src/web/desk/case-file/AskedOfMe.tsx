import { isCivilDate } from '../../../kernel/civil-date.ts';
import { never } from '../../../kernel/result.ts';
import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { dayText, numberText, type Language } from '../../ui/index.ts';
import { PLACES } from '../account/places.ts';
import { useOfficer } from '../account/use-session.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TakeInCorrection } from '../corrections/TakeInCorrection.tsx';
import { askedOf, type Asked } from './asked.ts';
import { DepartmentNames } from './DepartmentNames.tsx';
import { caseFileWording } from './wording.ts';

/** The first thing an officer wants to know: what is to be done here, or why nothing is. */
export function AskedOfMe({ file }: { file: CaseFile }) {
  const language = useLanguage();
  const say = caseFileWording[language].asked;
  const asked = askedOf(file, useOfficer());
  const idle = asked.what === 'waiting' || asked.what === 'waitingFor' || asked.what === 'closed';
  return (
    <section className={`asked tone-${idle ? 'still' : 'act'}`} aria-labelledby="asked-title">
      <h3 className="unseen" id="asked-title">
        {say.title}
      </h3>
      <p>
        {sentenceOf(asked, language)}
        {asked.what === 'secondFactor' && (
          <>
            {' '}
            <a href={PLACES.secondFactor()}>{say.secondFactorAct}</a>
          </>
        )}
      </p>
      <AskedMore asked={asked} />
      <TakeInCorrection file={file} />
    </section>
  );
}

/** Which steps, whose, and who says no. */
function AskedMore({ asked }: { asked: Asked }) {
  const say = caseFileWording[useLanguage()].asked;
  if (asked.what === 'decision' && asked.against.length > 0) {
    return (
      <p>
        <strong>
          <DepartmentNames departments={asked.against} />
          {say.against}
        </strong>
      </p>
    );
  }
  if (asked.what !== 'waitingFor' && asked.what !== 'tasks') return null;
  return (
    <ul className="asked-tasks">
      {asked.tasks.map(({ task, name, department, holder, returnedFor }) => (
        <li key={task}>
          {asked.what === 'waitingFor' && (
            <>
              <DepartmentNames departments={[department]} />
              {say.step}
            </>
          )}
          <span lang="zh">{name}</span>
          {asked.what === 'waitingFor' && holder !== null && (
            <>
              {say.heldBy}
              <span lang="zh">{holder.name}</span>
            </>
          )}
          {asked.what === 'tasks' && returnedFor !== null && (
            <>
              {say.returnedFor}
              <span lang="zh">{returnedFor}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function sentenceOf(asked: Asked, language: Language): string {
  const say = caseFileWording[language].asked;
  const day = (text: string) => (isCivilDate(text) ? dayText(text, language) : text);
  switch (asked.what) {
    case 'acceptance':
      return (asked.corrected ? say.acceptanceCorrected : say.acceptance)(day(asked.by));
    case 'deemedAccepted':
      return say.deemedAccepted(day(asked.since));
    case 'tasks': {
      const [only, ...others] = asked.tasks;
      return only && others.length === 0 ? say.tasks[only.act] : say.several(numberText(asked.tasks.length, language));
    }
    case 'decision':
      return say.decision[asked.opinion ?? 'unknown'];
    case 'secondFactor':
      return say.secondFactor;
    case 'waiting':
      return say.waiting[asked.for];
    case 'waitingFor':
      return say.waitingFor;
    case 'closed':
      return say.closed[asked.how];
    default:
      return never(asked);
  }
}
