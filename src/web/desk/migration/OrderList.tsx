import { useQuery } from '@tanstack/react-query';
import type { MigrationRow } from '../../../modules/process/migration/contract.ts';
import { readMigrations, stopMigration } from '../../api/migrations.ts';
import { momentText, numberText, Table, Tag, type Column, type Language } from '../../ui/index.ts';
import { useSending } from '../leaves/use-sending.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { Unread } from '../shell/Unread.tsx';
import { migrationWording } from './wording.ts';

/** How often a list is asked for in which something is under way. */
const EVERY_MS = 15_000;

/** Every order for the item, with how far it has come; one that is under way can be stopped. */
export function OrderList({ item }: { item: string }) {
  const language = useLanguage();
  const say = migrationWording[language];
  const announce = useAnnounce();
  const { trouble, send } = useSending();
  const { data, error, refetch } = useQuery({
    queryKey: ['migrations', item],
    queryFn: ({ signal }) => readMigrations(item, signal),
    refetchInterval: ({ state }) =>
      state.data?.migrations.some((one) => one.state === 'running') === true ? EVERY_MS : false,
    staleTime: 0,
  });
  const stop = (id: string) =>
    send({ stop: id }, async (key) => {
      await stopMigration(item, id, key);
      announce(say.list.stopped);
      await refetch();
    });
  if (data === undefined) return <Unread error={error} waiting={say.waiting} again={refetch} />;
  return (
    <>
      {trouble && <TroubleNote trouble={trouble} />}
      <Table
        caption={say.list.caption}
        empty={say.list.empty}
        rows={data.migrations}
        rowId={({ id }) => id}
        columns={columnsIn(language, (id) => void stop(id))}
      />
      {data.migrations.length > 0 && <p className="fine">{say.list.back}</p>}
    </>
  );
}

const TONES = { running: 'time', done: 'done', stopped: 'still' } as const;

function columnsIn(language: Language, stop: (id: string) => void): Column<MigrationRow>[] {
  const { list: say } = migrationWording[language];
  const count = (number: number) => numberText(number, language);
  const stateOf = ({ state }: MigrationRow) => <Tag tone={TONES[state]}>{say.states[state]}</Tag>;
  const reasonOf = ({ reason }: MigrationRow) => <span lang="zh">{reason}</span>;
  const stopOf = ({ id, state }: MigrationRow) =>
    state === 'running' && (
      <button type="button" className="button button-plain" onClick={() => stop(id)}>
        {say.stop}
      </button>
    );
  return [
    { id: 'at', heading: say.columns.at, cell: ({ at }) => momentText(new Date(at), language) },
    { id: 'versions', heading: say.columns.versions, cell: ({ from, to }) => say.turned(count(from), count(to)) },
    { id: 'state', heading: say.columns.state, cell: stateOf },
    {
      id: 'counts',
      heading: say.columns.counts,
      cell: ({ over, stayed, left }) => say.counts(count(over), count(stayed), count(left)),
    },
    { id: 'reason', heading: say.columns.reason, cell: reasonOf },
    { id: 'stop', heading: say.columns.stop, cell: stopOf },
  ];
}
