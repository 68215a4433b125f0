import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DepartmentLeaves } from '../../../modules/identity/contract/deputies.ts';
import { arrangeLeave, readDepartmentLeaves, readMyLeaves } from '../../api/leaves.ts';
import { plain } from '../../ui/index.ts';
import { useOfficer } from '../account/use-session.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { Unread } from '../shell/Unread.tsx';
import { LeaveForm, type Wish } from './LeaveForm.tsx';
import { LeaveTable } from './LeaveTable.tsx';
import { Said } from './Said.tsx';
import { useChanges } from './use-changes.ts';
import { leavesWording } from './wording.ts';
import '../styles/leaves.css';

/** Who is away from a department's work; its heads name deputies and take them back. */
export default function DepartmentLeavesPage() {
  const say = leavesWording[useLanguage()];
  useDocumentTitle(say.department);
  const { departments, department: own } = useOfficer();
  const choices = departments === 'all' || departments.length === 0 ? [own ?? ''] : departments;
  const [department, setDepartment] = useState(own !== null && choices.includes(own) ? own : (choices[0] ?? ''));
  return (
    <div className="desk-page">
      <h1>{say.department}</h1>
      <p>{say.departmentLead}</p>
      {choices.length > 1 && <DepartmentChoice choices={choices} chosen={department} choose={setDepartment} />}
      <OfDepartment key={department} department={department} />
    </div>
  );
}

type DepartmentChoiceProps = { choices: readonly string[]; chosen: string; choose: (department: string) => void };

/** By name; until the names are here, by key. */
function DepartmentChoice({ choices, chosen, choose }: DepartmentChoiceProps) {
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

function OfDepartment({ department }: { department: string }) {
  const language = useLanguage();
  const say = leavesWording[language];
  const { data, error, refetch } = useQuery({
    queryKey: ['leaves', department],
    queryFn: ({ signal }) => readDepartmentLeaves(department, signal),
  });
  if (data === undefined) {
    return <Unread error={error} waiting={say.waiting} again={refetch} />;
  }
  const name = data.departments[0]?.name ?? { zh: department };
  return (
    <section aria-label={plain(name, language)}>
      <Arranging department={department} seen={data} />
    </section>
  );
}

function Arranging({ department, seen }: { department: string; seen: DepartmentLeaves }) {
  const say = leavesWording[useLanguage()];
  const { said, trouble, changed, back } = useChanges(department);
  const arrange = ({ department: _known, ...asked }: Wish, key: string) => arrangeLeave(department, asked, key);
  return (
    <>
      <Said sentences={said} />
      {trouble && <TroubleNote trouble={trouble} />}
      <LeaveTable
        caption={say.all}
        empty={say.allNone}
        rows={seen.leaves}
        departments={seen.departments}
        names={['officer', 'deputy']}
        takeBack={back}
      />
      <LeaveForm
        absentees={seen.colleagues.filter(({ capacities }) => capacities.length > 0)}
        colleagues={seen.colleagues}
        departments={seen.departments}
        send={arrange}
        entered={changed}
      />
    </>
  );
}
