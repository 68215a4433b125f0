import { useState, type ChangeEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { TaskView } from '../../../modules/intake/cases/contract/tasks.ts';
import { Checkboxes, errorOf, fieldId, Say } from '../../ui/index.ts';
import { DepartmentNames } from '../case-file/DepartmentNames.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import type { FieldsProps } from './fields-props.ts';
import { FIELDS } from './fields.ts';
import { namedLike } from './named-like.ts';
import { actsWording } from './wording.ts';

type TicksProps = FieldsProps & { label: ReactNode; departments: readonly TaskView['department'][] };

/** Departments of the county to tick. There are many: a part of the name leaves those that bear it, and those that are ticked. */
export function DepartmentTicks({ typed, errors, label, departments }: TicksProps) {
  const language = useLanguage();
  const [ticked, setTicked] = useState(typed[FIELDS.departments] ?? []);
  // What was looked for before the form was refused is forgotten: an error leads to the first of all.
  const [looked, look] = useState({ for: '', before: errors });
  const part = looked.before === errors ? looked.for : '';
  const kept = new Set(namedLike(departments, part).map(({ key }) => key));
  const tick = ({ target }: ChangeEvent<HTMLElement>) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
    const others = ticked.filter((key) => key !== target.value);
    setTicked(target.checked ? [...others, target.value] : others);
  };
  return (
    <div className="department-ticks" onChange={tick}>
      <Finding part={part} find={(text) => look({ for: text, before: errors })} none={kept.size === 0} />
      <Checkboxes
        name={FIELDS.departments}
        label={label}
        choices={departments.map(({ key, name }) => ({
          value: key,
          label: <Say words={name} language={language} />,
          hidden: !kept.has(key) && !ticked.includes(key),
        }))}
        selected={typed[FIELDS.departments] ?? []}
        error={errorOf(errors, FIELDS.departments)}
        language={language}
      />
      <Chosen departments={departments.filter(({ key }) => ticked.includes(key))} />
    </div>
  );
}

type FindingProps = { part: string; find: (part: string) => void; none: boolean };

function Finding({ part, find, none }: FindingProps) {
  const say = actsWording[useLanguage()].departments;
  // Enter alone would send the form; with a key beside it, it is meant to.
  const keep = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
  };
  return (
    <p className="department-find">
      <label htmlFor={fieldId('department-part')}>{say.find}</label>
      <input
        className="input"
        id={fieldId('department-part')}
        type="search"
        autoComplete="off"
        value={part}
        onChange={({ target: { value } }) => find(value)}
        onKeyDown={keep}
      />
      <output className="fine">{none && say.foundNone}</output>
    </p>
  );
}

/** Those that are ticked, wherever they stand in the list. */
function Chosen({ departments }: { departments: TicksProps['departments'] }) {
  const say = actsWording[useLanguage()].departments;
  return (
    <output className="department-chosen">
      {say.chosen(departments.length)} <DepartmentNames departments={departments} />
    </output>
  );
}
