import { useState, type ChangeEvent } from 'react';
import type { AdoptionView, EditionComparison, TakeEdition } from '../../../modules/process/templates/contract.ts';
import { RadioGroup, TextInput } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { textIn } from '../shell/text-in.ts';
import { ChangeFacts, changeIn, kindOf } from './ChangeFacts.tsx';
import { changeWords } from './change-text.ts';
import { Choice } from './Choice.tsx';
import { templatesWording } from './wording.ts';

type Conflict = EditionComparison['conflicts'][number];
type Decision = TakeEdition['decisions'][number];
type ConflictFieldsProps = {
  view: AdoptionView;
  conflict: Conflict;
  tasks: EditionComparison['tasks'];
};

/** One conflict: the county's change stays, goes, or is replaced by a third version; and why. */
export function ConflictFields({ view, conflict: { id, mayKeep, mayReplace }, tasks }: ConflictFieldsProps) {
  const language = useLanguage();
  const { newer: say } = templatesWording[language];
  const [taken, take] = useState(mayKeep || mayReplace ? undefined : 'withdraw');
  const change = view.adoption?.changes.find((one) => one.id === id);
  const words = change ? changeWords(change, { view, language }) : String(id);
  const heed = ({ target }: ChangeEvent<HTMLElement>) => {
    if (target instanceof HTMLInputElement && target.name === `take-${id}`) take(target.value);
  };
  return (
    <div className="conflict" onChange={heed}>
      <RadioGroup
        {...{ language, name: `take-${id}`, label: say.decide(words), selected: taken }}
        choices={[
          ...(mayKeep ? [{ value: 'keep', label: say.keep }] : []),
          { value: 'withdraw', label: say.withdraw },
          ...(mayReplace && change && tasks.length > 0 ? [{ value: 'replace', label: say.replace }] : []),
        ]}
      />
      {taken === 'replace' && change && <Replacement view={view} change={change} tasks={tasks} />}
      <TextInput language={language} name={`why-${id}`} label={say.why(words)} />
    </div>
  );
}

type Written = NonNullable<AdoptionView['adoption']>['changes'][number];
type ReplacementProps = { view: AdoptionView; change: Written; tasks: EditionComparison['tasks'] };

/** The third version, beginning with what the change was, at a step of the newer edition. */
function Replacement({ view, change: { id, change }, tasks }: ReplacementProps) {
  const { add: say } = templatesWording[useLanguage()];
  const [element, setElement] = useState(taskFor(change.element, tasks)?.id);
  const task = taskFor(element, tasks);
  if (task === undefined) return null;
  return (
    <div className="conflict-instead">
      <Choice
        name={`element-${id}`}
        label={say.element}
        selected={task.id}
        choose={({ target }) => setElement(target.value)}
        options={tasks.map((one) => [one.id, one.name])}
      />
      <ChangeFacts key={task.id} {...{ kind: kindOf(change), task, view, suffix: `-${id}`, was: change }} />
    </div>
  );
}

const taskFor = (element: string | undefined, tasks: EditionComparison['tasks']) =>
  tasks.find(({ id }) => id === element) ?? tasks[0];

/** What was decided of a conflict; a step that replaces one goes by its name for those that stand at it. */
export function decisionIn(
  form: FormData,
  { id }: Conflict,
  { view, tasks }: Pick<ConflictFieldsProps, 'view' | 'tasks'>,
): Decision {
  const [take, reason] = [textIn(form, `take-${id}`), textIn(form, `why-${id}`)];
  const change = view.adoption?.changes.find((one) => one.id === id)?.change;
  const task = taskFor(textIn(form, `element-${id}`), tasks);
  if (take === 'replace' && change && task) {
    const step = 'step' in change ? change.step.id : `local-${view.revision + 1}`;
    const instead = changeIn(form, { kind: kindOf(change), task, id: step, suffix: `-${id}` });
    return { id, take, change: instead, reason };
  }
  return { id, take: take === 'keep' ? 'keep' : 'withdraw', reason };
}
