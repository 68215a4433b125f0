import { useState, type ChangeEvent } from 'react';
import type { AddChange, AdoptionView, TemplateTask } from '../../../modules/process/templates/contract.ts';
import { orderOf } from '../../api/process-templates.ts';
import { plain, Select, TextInput } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { textIn } from '../shell/text-in.ts';
import { limitWords } from './change-text.ts';
import { OrderForm } from './OrderForm.tsx';
import { templatesWording } from './wording.ts';

type Change = AddChange['change'];
const KINDS = {
  setOwner: 'owner',
  setLimit: 'limit',
  before: 'step',
  after: 'step',
  addOpinion: 'opinion',
} as const;
type Kind = keyof typeof KINDS;
const KIND_WORDS = ['setOwner', 'setLimit', 'before', 'after', 'addOpinion'] as const satisfies Kind[];
const ROLES = ['clerk', 'reviewer', 'approver'] as const;

type ChangeFormProps = { view: AdoptionView; adoption: NonNullable<AdoptionView['adoption']> };

/** A change of the kinds that the template allows, at a step that it does not fix. */
export function ChangeForm({ view, adoption }: ChangeFormProps) {
  const language = useLanguage();
  const { add: say } = templatesWording[language];
  const { allows, fixed } = adoption.template;
  const kinds = KIND_WORDS.filter((kind) => allows.includes(KINDS[kind]));
  const tasks = adoption.tasks.filter(({ id }) => !fixed.includes(id));
  const [kind, setKind] = useState(kinds[0]);
  const [element, setElement] = useState(tasks[0]?.id);
  const task = tasks.find(({ id }) => id === element);
  if (kind === undefined || task === undefined) return null;
  const choose = ({ target: { name, value } }: ChangeEvent<HTMLSelectElement>) => {
    const chosen = kinds.find((one) => one === value);
    if (name === 'kind' && chosen) setKind(chosen);
    if (name === 'element' && value !== '') setElement(value);
  };
  const { item, revision } = view;
  const wishOf = (form: FormData, reason: string) => ({
    ...{ change: changeIn(form, kind, { task, id: `local-${revision + 1}` }), revision, reason },
  });
  return (
    <section aria-labelledby="add-change">
      <h2 id="add-change">{say.title}</h2>
      <OrderForm
        id="add"
        words={say}
        wish={({ form, reason }) => wishOf(form, reason)}
        work={({ form, key, reason }) => orderOf({ item, key }, '/changes', wishOf(form, reason))}
      >
        <Choice
          name="kind"
          label={say.kind}
          selected={kind}
          choose={choose}
          options={kinds.map((one) => [one, say.kinds[one]])}
        />
        <Choice
          {...{ name: 'element', label: say.element, selected: task.id, choose }}
          options={tasks.map(({ id, name }) => [id, name])}
        />
        <Facts key={`${kind} ${task.id}`} kind={kind} task={task} view={view} />
      </OrderForm>
    </section>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  selected: string;
  options: [string, string][];
  choose: (event: ChangeEvent<HTMLSelectElement>) => void;
};

/** What is asked next depends on it, so it tells at once. */
function Choice({ name, label, selected, options, choose }: ChoiceProps) {
  return (
    <div className="field">
      <label className="label" htmlFor={`choice-${name}`}>
        {label}
      </label>
      <span className="select">
        <select id={`choice-${name}`} className="input" name={name} value={selected} onChange={choose}>
          {options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}

function Facts({ kind, task, view }: { kind: Kind; task: TemplateTask; view: AdoptionView }) {
  const language = useLanguage();
  const { add: say, units } = templatesWording[language];
  const isStep = kind !== 'setOwner' && kind !== 'setLimit';
  const departments = Object.entries(view.departments).map(([value, label]) => ({
    value,
    label: plain(label, language),
  }));
  const roles = ROLES.map((value) => ({ value, label: say.roles[value] }));
  const hint = task.limit && !isStep ? say.limitHint(limitWords(task.limit, language)) : units[unitOf(kind, task)];
  return (
    <>
      {isStep && <TextInput language={language} name="name" label={say.name} />}
      {kind !== 'setLimit' && (
        <>
          <Select
            language={language}
            name="department"
            label={say.department}
            options={departments}
            selected={task.department}
          />
          <TextInput
            language={language}
            name="section"
            label={say.section}
            value={isStep ? '' : (task.section ?? '')}
            optional
          />
          <Select
            {...{ language, name: 'role', label: say.role, options: roles }}
            selected={isStep ? 'reviewer' : task.role}
          />
        </>
      )}
      {kind !== 'setOwner' && (
        <TextInput {...{ language, name: 'limit', label: say.limit, hint, width: 'short' }} optional={isStep} />
      )}
    </>
  );
}

const unitOf = (kind: Kind, task: TemplateTask) => (kind === 'setLimit' ? task.limit?.unit : undefined) ?? 'workingDay';

/** What was filled in as a change; what the template has as well is left out of a new owner. */
function changeIn(form: FormData, kind: Kind, { task, id }: { task: TemplateTask; id: string }): Change {
  const text = (name: string) => textIn(form, name).trim();
  const [department, section, element] = [text('department'), text('section'), task.id];
  const role = ROLES.find((one) => one === text('role')) ?? 'reviewer';
  const limit = { value: Number(text('limit')), unit: unitOf(kind, task) };
  if (kind === 'setLimit') return { kind, element, limit };
  if (kind === 'setOwner') {
    const owner = {
      ...(department !== task.department && { department }),
      ...(section !== '' && section !== task.section && { section }),
      ...(role !== task.role && { role }),
    };
    return { kind, element, owner };
  }
  const step = {
    ...{ id, name: text('name'), act: 'review' as const, role, department },
    ...(section !== '' && { section }),
    ...(text('limit') !== '' && { limit }),
  };
  return kind === 'addOpinion' ? { kind, element, step } : { kind: 'addStep', where: kind, element, step };
}
