import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readMyLeaves } from '../../api/leaves.ts';
import { plain } from '../../ui/index.ts';
import { useOfficer } from '../account/use-session.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { leavesWording } from './wording.ts';

/** The department that a head looks at: his own first, another where he heads several. */
export function useDepartmentChoice() {
  const { departments, department: own } = useOfficer();
  const choices = departments === 'all' || departments.length === 0 ? [own ?? ''] : departments;
  const [department, choose] = useState(own !== null && choices.includes(own) ? own : (choices[0] ?? ''));
  return { choices, department, choose };
}

type DepartmentChoiceProps = { choices: readonly string[]; chosen: string; choose: (department: string) => void };

/** By name; until the names are here, by key. */
export function DepartmentChoice({ choices, chosen, choose }: DepartmentChoiceProps) {
  const language = useLanguage();
  const say = leavesWording[language];
  const { data } = useQuery({ queryKey: ['leaves'], queryFn: ({ signal }) => readMyLeaves(signal) });
  const nameOf = (department: string) => data?.departments.find(({ key }) => key === department)?.name;
  return (
    <p>
      <label htmlFor="leaves-department">{say.departmentChoice}</label>{' '}
      <select
        className="input leaves-department"
        id="leaves-department"
        value={chosen}
        onChange={({ target }) => choose(target.value)}
      >
        {choices.map((key) => (
          <option key={key} value={key}>
            {plain(nameOf(key) ?? key, language)}
          </option>
        ))}
      </select>
    </p>
  );
}
