import { troubleOf } from '../../api/trouble.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { ListSwitch } from '../tasks/ListSwitch.tsx';
import { TaskList } from '../tasks/TaskList.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { CaseTable } from './CaseTable.tsx';
import { EmptyList } from './EmptyList.tsx';
import { ListEnd } from './ListEnd.tsx';
import { LIST_ID } from './places.ts';
import { QueryBar } from './QueryBar.tsx';
import { useFilter, useWork } from './use-work.ts';
import { worklistWording } from './wording.ts';

/** What is due, the most urgent first. */
export function WorkList({ open }: { open: string | undefined }) {
  const say = worklistWording[useLanguage()];
  const work = useWork();
  const { list } = useFilter();
  return (
    <section className="pane list-pane" id={LIST_ID} aria-label={say.list} aria-busy={work.isFetching}>
      <ListSwitch />
      {list === 'tasks' ? (
        <TaskList />
      ) : (
        <>
          <QueryBar />
          <ListBody work={work} open={open} />
        </>
      )}
    </section>
  );
}

type Work = ReturnType<typeof useWork>;

function ListBody({ work, open }: { work: Work; open: string | undefined }) {
  const say = worklistWording[useLanguage()];
  const { cases, filter, isPending, error, refetch } = work;
  if (isPending) return <Waiting>{say.waiting}</Waiting>;
  if (error !== null && cases.length === 0) {
    return <TroubleNote trouble={troubleOf(error)} again={() => void refetch()} />;
  }
  if (cases.length === 0) return <EmptyList filter={filter} />;
  return (
    <div className="list-scroll">
      <CaseTable cases={cases} open={open} />
      {error !== null && <TroubleNote trouble={troubleOf(error)} />}
      <ListEnd listed={work} say={say} />
    </div>
  );
}
