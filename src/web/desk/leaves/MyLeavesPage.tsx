import { useQuery } from '@tanstack/react-query';
import type { MyLeaves } from '../../../modules/identity/contract/deputies.ts';
import { readMyLeaves, takeLeave } from '../../api/leaves.ts';
import { troubleOf } from '../../api/trouble.ts';
import { useOfficer } from '../account/use-session.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { LeaveForm, type Wish } from './LeaveForm.tsx';
import { LeaveTable } from './LeaveTable.tsx';
import { Said } from './Said.tsx';
import { useChanges } from './use-changes.ts';
import { leavesWording } from './wording.ts';
import '../styles/leaves.css';

/** An officer's own leaves, whom he stands in for, and the form by which he hands over. */
export default function MyLeavesPage() {
  const say = leavesWording[useLanguage()];
  useDocumentTitle(say.mine);
  const { data, error, refetch } = useQuery({ queryKey: ['leaves'], queryFn: ({ signal }) => readMyLeaves(signal) });
  return (
    <div className="desk-page">
      <h1>{say.mine}</h1>
      <p>{say.mineLead}</p>
      {data && <Leaves mine={data} />}
      {!data && !error && <Waiting>{say.waiting}</Waiting>}
      {!data && error && <TroubleNote trouble={troubleOf(error)} again={() => void refetch()} />}
    </div>
  );
}

function Leaves({ mine: { capacities, colleagues, departments, leaves, naming } }: { mine: MyLeaves }) {
  const say = leavesWording[useLanguage()];
  const { name } = useOfficer();
  const { said, trouble, changed, back } = useChanges();
  const take = ({ officer: _self, ...asked }: Wish, key: string) => takeLeave(asked, key);
  return (
    <>
      <Said sentences={said} />
      {trouble && <TroubleNote trouble={trouble} />}
      <LeaveTable
        caption={say.own}
        empty={say.ownNone}
        rows={leaves}
        departments={departments}
        names={['deputy']}
        takeBack={back}
      />
      <LeaveTable
        caption={say.naming}
        empty={say.namingNone}
        rows={naming}
        departments={departments}
        names={['officer']}
      />
      {capacities.length === 0 ? (
        <p>{say.form.capacityNone}</p>
      ) : (
        <LeaveForm
          absentees={[{ id: 'self', name: name ?? '', capacities }]}
          colleagues={colleagues}
          departments={departments}
          send={take}
          entered={changed}
        />
      )}
    </>
  );
}
