import type { TaskView } from '../../../modules/intake/cases/contract/tasks.ts';
import { DateInput, errorOf, RadioGroup, Say, TextInput } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { visitDayIn } from './completion-of.ts';
import type { FieldsProps } from './fields-props.ts';
import { FIELDS } from './fields.ts';
import { textIn } from './typed.ts';
import { actsWording } from './wording.ts';

type VisitFieldsProps = Pick<FieldsProps, 'typed' | 'errors'> & { task: TaskView };

/** 行政许可法 art. 34: when, who went, and whether every department that was to come did. */
export function VisitFields({ task: { jointWith }, typed, errors }: VisitFieldsProps) {
  const language = useLanguage();
  const say = actsWording[language].visit;
  return (
    <>
      <DateInput
        name={FIELDS.visitOn}
        label={say.on}
        value={visitDayIn(typed)}
        error={errorOf(errors, FIELDS.visitOn)}
        language={language}
      />
      <TextInput
        name={FIELDS.staff}
        label={say.staff}
        hint={say.staffHint}
        value={textIn(typed, FIELDS.staff)}
        error={errorOf(errors, FIELDS.staff)}
        language={language}
      />
      {jointWith.map((department) => (
        <Presence key={department.key} {...{ department, typed, errors }} />
      ))}
    </>
  );
}

type PresenceProps = Pick<FieldsProps, 'typed' | 'errors'> & { department: TaskView['department'] };

/** The reason lies below the answer; the style sheet shows it while the answer is that nobody came, so that nothing typed is lost. */
function Presence({ department: { key, name }, typed, errors }: PresenceProps) {
  const language = useLanguage();
  const say = actsWording[language].visit;
  const called = <Say words={name} language={language} />;
  return (
    <div className="presence">
      <RadioGroup
        name={FIELDS.present(key)}
        label={
          <>
            {called}
            {say.present}
          </>
        }
        choices={(['present', 'absent'] as const).map((value) => ({ value, label: say.presences[value] }))}
        selected={typed[FIELDS.present(key)]?.[0]}
        error={errorOf(errors, FIELDS.present(key))}
        language={language}
        inARow
      />
      <div className="presence-why">
        <TextInput
          name={FIELDS.absence(key)}
          label={
            <>
              {called}
              {say.absence}
            </>
          }
          value={textIn(typed, FIELDS.absence(key))}
          error={errorOf(errors, FIELDS.absence(key))}
          language={language}
        />
      </div>
    </div>
  );
}
