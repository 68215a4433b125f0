import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { MeetingListRow } from '../../../modules/intake/meeting/contract.ts';
import { readMeetings } from '../../api/meetings.ts';
import { dayText, plain, Table, type Column, type Language } from '../../ui/index.ts';
import { Choice } from '../consultations/Choice.tsx';
import { MoreButton } from '../shell/MoreButton.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { FILTER_SIDES, FILTER_STATES, meetingFilterOf } from './filter.ts';
import { jointMeetingWording } from './wording.ts';

/** Meetings to which the caller's departments are invited, and those that they called; what is held first stands first. */
export default function MeetingsPage() {
  const say = jointMeetingWording[useLanguage()];
  useDocumentTitle(say.title);
  return (
    <div className="desk-page">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <Narrowing />
      <Listed />
    </div>
  );
}

function Narrowing() {
  const say = jointMeetingWording[useLanguage()];
  const filter = useSearch({ from: '/meetings/' });
  const navigate = useNavigate();
  const choose = (change: object) =>
    void navigate({ to: '/meetings', search: meetingFilterOf({ ...filter, ...change }) });
  return (
    <div className="page-filter">
      <Choice
        name="side"
        label={say.side}
        options={FILTER_SIDES.map((value) => ({ value, label: say.sides[value] }))}
        value={filter.side ?? 'ofUs'}
        choose={(side) => choose({ side })}
      />
      <Choice
        name="state"
        label={say.filter}
        options={FILTER_STATES.map((value) => ({ value, label: say.filters[value] }))}
        value={filter.state ?? 'open'}
        choose={(state) => choose({ state })}
      />
    </div>
  );
}

function Listed() {
  const language = useLanguage();
  const say = jointMeetingWording[language];
  const filter = useSearch({ from: '/meetings/' });
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['meetings', 'list', filter],
    queryFn: ({ signal, pageParam }) =>
      readMeetings({ ...filter, ...(pageParam !== null && { after: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }) => after,
  });
  if (data === undefined) return <Unread error={error} waiting={say.waiting} again={refetch} />;
  return (
    <>
      <Table
        caption={say.caption}
        empty={say.none}
        rows={data.pages.flatMap((page) => page.rows)}
        rowId={({ id, department }) => `${id}/${department.key}`}
        columns={columnsOf(language)}
      />
      {hasNextPage && (
        <p>
          <MoreButton listed={{ isFetchingNextPage, fetchNextPage }}>{say.more}</MoreButton>
        </p>
      )}
    </>
  );
}

function columnsOf(language: Language): Column<MeetingListRow>[] {
  const say = jointMeetingWording[language];
  return [
    {
      id: 'item',
      heading: say.column.item,
      cell: ({ id, item }) => (
        <Link to="/meetings/$meetingId" params={{ meetingId: id }}>
          {plain(item, language)}
        </Link>
      ),
    },
    { id: 'number', heading: say.column.number, cell: ({ caseNumber }) => caseNumber },
    { id: 'calling', heading: say.column.calling, cell: ({ calling }) => plain(calling.name, language) },
    { id: 'department', heading: say.column.department, cell: ({ department }) => plain(department.name, language) },
    {
      id: 'heldOn',
      heading: say.column.heldOn,
      cell: ({ heldOn, from, until }) => say.hour(dayText(civilDate(heldOn), language), from, until),
    },
    {
      id: 'answer',
      heading: say.column.answer,
      cell: ({ answer }) => (answer === null ? say.unanswered : say.answers[answer]),
    },
    { id: 'state', heading: say.column.state, cell: ({ stage }) => say.stages[stage] },
  ];
}
