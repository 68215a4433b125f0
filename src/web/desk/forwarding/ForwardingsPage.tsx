import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { ForwardingRow } from '../../../modules/intake/forwarding/contract.ts';
import { readForwardings } from '../../api/forwarding.ts';
import { CaseNumber, dayText, Light, plain, Table, type Column, type Language } from '../../ui/index.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { forwardingFilterOf, WHATS } from './filter.ts';
import { forwardingWords } from './wording.ts';

/** What is examined here for a higher organ, waits for its receipt or its decision; due first at the top. */
export default function ForwardingsPage() {
  const { list: say } = forwardingWords[useLanguage()];
  const filter = useSearch({ from: '/forwardings/' });
  const navigate = useNavigate();
  useDocumentTitle(say.title);
  return (
    <div className="desk-page">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <ChoiceField
        name="what"
        label={say.filter}
        first={say.all}
        options={WHATS.map((value) => ({ value, label: say.what[value] }))}
        value={filter.what ?? ''}
        choose={(what) => void navigate({ to: '/forwardings', search: forwardingFilterOf({ what }) })}
      />
      <Listed />
    </div>
  );
}

function Listed() {
  const language = useLanguage();
  const say = forwardingWords[language];
  const filter = useSearch({ from: '/forwardings/' });
  const { data, error, refetch } = useQuery({
    queryKey: ['forwardings', filter],
    queryFn: ({ signal }) => readForwardings(filter, signal),
  });
  if (data === undefined) return <Unread error={error} waiting={say.waiting} again={refetch} />;
  const { caption, none, more } = say.list;
  return (
    <>
      <Table caption={caption} empty={none} rows={data.rows} rowId={({ id }) => id} columns={columnsOf(language)} />
      {data.more && <p>{more}</p>}
    </>
  );
}

function columnsOf(language: Language): Column<ForwardingRow>[] {
  const { column, what } = forwardingWords[language].list;
  return [
    {
      id: 'item',
      heading: column.item,
      cell: ({ id, item }) => (
        <Link to="/cases/$caseId" params={{ caseId: id }} search={{}}>
          {plain(item.name, language)}
        </Link>
      ),
    },
    { id: 'number', heading: column.number, cell: ({ number }) => <CaseNumber number={number} /> },
    { id: 'what', heading: column.what, cell: ({ owed }) => what[owed.what] },
    { id: 'decider', heading: column.decider, cell: ({ decider }) => plain(decider, language) },
    { id: 'due', heading: column.due, cell: ({ owed }) => <Due owed={owed} language={language} /> },
  ];
}

function Due({ owed: { by, light }, language }: { owed: ForwardingRow['owed']; language: Language }) {
  return (
    <>
      {light !== 'none' && <Light light={light} language={language} />}{' '}
      {by === null ? forwardingWords[language].list.noDay : dayText(civilDate(by), language)}
    </>
  );
}
