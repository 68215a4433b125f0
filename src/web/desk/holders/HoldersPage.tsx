import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { HolderList } from '../../../modules/intake/cases/contract/holders.ts';
import { plain } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { Unread } from '../shell/Unread.tsx';
import { AssignDesk } from './AssignDesk.tsx';
import { HeldTasks } from './HeldTasks.tsx';
import { HolderTable } from './HolderTable.tsx';
import { ChosenRoom } from './ChosenRoom.tsx';
import { readHoldersAgain, useHolders } from './use-holders.ts';
import { holdersWording } from './wording.ts';
import '../styles/holders.css';

/** Who has what in hand in a head's section; he takes tasks back and gives them to others. */
export default function HoldersPage() {
  const say = holdersWording[useLanguage()];
  useDocumentTitle(say.title);
  const [department, setDepartment] = useState<string>();
  const { data, error, refetch } = useHolders(department);
  if (data === undefined) {
    return (
      <div className="holders-list">
        <h1>{say.title}</h1>
        <Unread error={error} waiting={say.waiting} again={refetch} />
      </div>
    );
  }
  return <OfDepartment key={data.department.key} seen={data} choose={setDepartment} />;
}

type OfDepartmentProps = { seen: HolderList; choose: (department: string) => void };

function OfDepartment({ seen, choose }: OfDepartmentProps) {
  const say = holdersWording[useLanguage()];
  const client = useQueryClient();
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  const toggle = (officer: string) =>
    setShown((before) => {
      const next = new Set(before);
      if (!next.delete(officer)) next.add(officer);
      return next;
    });
  return (
    <ChosenRoom>
      <div className="holders-list">
        <h1>{say.title}</h1>
        <p>{say.lead}</p>
        {seen.departments.length > 1 && <DepartmentChoice seen={seen} choose={choose} />}
        <HolderTable holders={seen.holders} shown={shown} toggle={toggle} />
        {seen.holders
          .filter(({ officer }) => shown.has(officer.id))
          .map((holder) => (
            <HeldTasks key={holder.officer.id} officer={holder.officer} department={seen.department.key} />
          ))}
      </div>
      <AssignDesk colleagues={seen.colleagues} changed={() => void readHoldersAgain(client)} />
    </ChosenRoom>
  );
}

function DepartmentChoice({ seen: { department, departments }, choose }: OfDepartmentProps) {
  const language = useLanguage();
  const say = holdersWording[language];
  return (
    <p>
      <label htmlFor="holders-department">{say.department}</label>{' '}
      <select
        className="input holders-department"
        id="holders-department"
        value={department.key}
        onChange={({ target }) => choose(target.value)}
      >
        {departments.map(({ key, name }) => (
          <option key={key} value={key}>
            {plain(name, language)}
          </option>
        ))}
      </select>
    </p>
  );
}
