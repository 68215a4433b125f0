import { Link } from '@tanstack/react-router';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { CreditRow } from '../../../modules/credit/contract.ts';
import { creditWording } from '../../../modules/credit/wording.ts';
import { readRecords } from '../../api/credit.ts';
import { CaseNumber, dayOfYearText, Say, Table, type Column, type Language } from '../../ui/index.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { Unread } from '../shell/Unread.tsx';
import { ListEnd } from '../worklist/ListEnd.tsx';
import { EndForm } from './EndForm.tsx';
import { creditPageWording } from './wording.ts';
import '../styles/credit.css';

/** What the officer's departments hold against applicants, and its end. */
export default function CreditPage() {
  const language = useLanguage();
  const say = creditPageWording[language];
  useDocumentTitle(say.title);
  const client = useQueryClient();
  const announce = useAnnounce();
  const [ending, setEnding] = useState<CreditRow>();
  const listed = useInfiniteQuery({
    queryKey: ['credit'],
    queryFn: ({ pageParam, signal }) => readRecords(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }) => after,
    select: ({ pages }) => pages.flatMap(({ records }) => records),
    staleTime: 0,
  });
  const ended = () => {
    announce(say.ended);
    setEnding(undefined);
    void client.invalidateQueries({ queryKey: ['credit'] });
  };
  return (
    <div className="desk-page credit-page">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      {listed.data === undefined ? (
        <Unread error={listed.error} waiting={say.waiting} again={listed.refetch} />
      ) : (
        <>
          <Table
            caption={say.caption}
            empty={say.none}
            rows={listed.data}
            rowId={({ id }) => id}
            columns={columnsIn(language, setEnding)}
          />
          {ending && <EndForm key={ending.id} record={ending} ended={ended} fold={() => setEnding(undefined)} />}
          <ListEnd listed={listed} say={say.list} />
        </>
      )}
    </div>
  );
}

function columnsIn(language: Language, end: (record: CreditRow) => void): Column<CreditRow>[] {
  const say = creditPageWording[language];
  return [
    { id: 'on', heading: say.columns.on, cell: ({ on }) => dayOfYearText(civilDate(on), language) },
    { id: 'kind', heading: say.columns.kind, cell: ({ kind }) => creditWording[language].kinds[kind] },
    { id: 'item', heading: say.columns.item, cell: ({ item }) => <Say words={item} language={language} /> },
    {
      id: 'case',
      heading: say.columns.case,
      cell: ({ caseId, caseNumber }) => (
        <Link to="/cases/$caseId" params={{ caseId }} search={{}}>
          <CaseNumber number={caseNumber} />
        </Link>
      ),
    },
    { id: 'whose', heading: say.columns.whose, cell: ({ forOrganisation }) => say.whose[String(forOrganisation)] },
    {
      id: 'end',
      heading: say.columns.end,
      cell: (record) =>
        record.endable ? (
          <button type="button" className="button button-plain" onClick={() => end(record)}>
            {say.end}
            <span className="unseen"> {record.caseNumber}</span>
          </button>
        ) : (
          say.byLeader
        ),
    },
  ];
}
