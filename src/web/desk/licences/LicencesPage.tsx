import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useInfiniteQuery } from '@tanstack/react-query';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { LicenceRow } from '../../../modules/intake/licences/contract.ts';
import { readLicences } from '../../api/licences.ts';
import { dayOfYearText, Table, Tag, type Column, type Language } from '../../ui/index.ts';
import { Gate } from '../account/Gate.tsx';
import { readsLicences } from '../account/roles.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { Unread } from '../shell/Unread.tsx';
import { textIn } from '../shell/text-in.ts';
import { ListEnd } from '../worklist/ListEnd.tsx';
import { orderIn, type LicenceOrder } from './address.ts';
import { licencesWording } from './wording.ts';
import '../styles/licences.css';

/** The licences that the officer's departments gave: found by number, or in order. */
export default function LicencesPage() {
  const say = licencesWording[useLanguage()];
  useDocumentTitle(say.title);
  return (
    <Gate admits={readsLicences}>
      <div className="licences">
        <h1>{say.title}</h1>
        <p className="lead">{say.lead}</p>
        <Sought />
        <Listed />
      </div>
    </Gate>
  );
}

function Sought() {
  const say = licencesWording[useLanguage()];
  const { words = '', order } = useSearch({ from: '/licences/' });
  const navigate = useNavigate();
  const go = (search: { words?: string; order?: LicenceOrder }) => void navigate({ to: '/licences', search });
  return (
    <search>
      <form
        className="licences-query"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = textIn(new FormData(event.currentTarget), 'words').trim();
          go(typed === '' ? {} : { words: typed });
        }}
      >
        <label>
          {say.search}
          <input className="input" name="words" defaultValue={words} key={words} aria-describedby="licences-hint" />
        </label>
        <button type="submit" className="button button-go">
          {say.find}
        </button>
        <label>
          {say.orders.label}
          <select
            className="input"
            value={order ?? 'all'}
            onChange={({ target }) => go(target.value === 'all' ? {} : { order: orderIn(target.value) })}
          >
            <option value="all">{say.orders.all}</option>
            <option value="ending">{say.orders.ending}</option>
            <option value="renewals">{say.orders.renewals}</option>
          </select>
        </label>
        <p className="fine" id="licences-hint">
          {say.searchHint}
        </p>
      </form>
    </search>
  );
}

function Listed() {
  const language = useLanguage();
  const say = licencesWording[language];
  const { words, order } = useSearch({ from: '/licences/' });
  const asked = { ...(words !== undefined && { words }), ...(order !== undefined && { order }) };
  const listed = useInfiniteQuery({
    queryKey: ['licences', words, order],
    queryFn: ({ pageParam, signal }) =>
      readLicences({ ...asked, ...(pageParam !== null && { after: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }) => after,
    select: ({ pages }) => pages.flatMap(({ licences }) => licences),
    staleTime: 0,
  });
  if (listed.data === undefined) {
    return <Unread error={listed.error} waiting={say.waiting} again={listed.refetch} />;
  }
  return (
    <>
      <Table
        caption={say.caption}
        empty={words === undefined ? say.none : say.nothingFound}
        rows={listed.data}
        rowId={({ id }) => id}
        columns={columnsIn(language)}
      />
      <ListEnd listed={listed} say={say.list} />
    </>
  );
}

function columnsIn(language: Language): Column<LicenceRow>[] {
  const { columns: say, status } = licencesWording[language];
  return [
    {
      id: 'type',
      heading: say.type,
      cell: ({ id, type }) => (
        <Link to="/licences/$licenceId" params={{ licenceId: id }} lang="zh">
          {type}
        </Link>
      ),
    },
    { id: 'holder', heading: say.holder, cell: ({ holder }) => <span lang="zh">{holder}</span> },
    { id: 'number', heading: say.number, cell: ({ number }) => <span lang="zh">{number}</span> },
    { id: 'until', heading: say.until, cell: (row) => <Until row={row} /> },
    {
      id: 'status',
      heading: say.status,
      cell: ({ status: standing }) => <Tag tone={standing === 'valid' ? 'done' : 'time'}>{status[standing]}</Tag>,
    },
  ];
}

function Until({ row: { until, validity, following } }: { row: LicenceRow }) {
  const language = useLanguage();
  if (until === null) return <span lang="zh">{validity}</span>;
  const day = (text: string) => dayOfYearText(civilDate(text), language);
  return (
    <>
      <span>{day(until)}</span>
      {following !== null && (
        <span className="fine"> {licencesWording[language].renewedFrom(day(following.from))}</span>
      )}
    </>
  );
}
