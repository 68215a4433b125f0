import { useQuery } from '@tanstack/react-query';
import type { DepartmentLeaves } from '../../../modules/identity/contract/deputies.ts';
import { arrangeLeave, readDepartmentLeaves } from '../../api/leaves.ts';
import { plain } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { Unread } from '../shell/Unread.tsx';
import { DepartmentChoice, useDepartmentChoice } from './DepartmentChoice.tsx';
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
  const { choices, department, choose } = useDepartmentChoice();
  return (
    <div className="desk-page">
      <h1>{say.department}</h1>
      <p>{say.departmentLead}</p>
      {choices.length > 1 && <DepartmentChoice choices={choices} chosen={department} choose={choose} />}
      <OfDepartment key={department} department={department} />
    </div>
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
