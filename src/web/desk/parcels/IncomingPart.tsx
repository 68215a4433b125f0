import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { civilDate, civilDateOf } from '../../../kernel/civil-date.ts';
import type { IncomingPapers } from '../../../modules/delivery/papers/contract.ts';
import { readIncoming, takeIn } from '../../api/parcels.ts';
import { troubleOf } from '../../api/trouble.ts';
import { CaseNumber, dayText, Say, Table, type Column, type Language } from '../../ui/index.ts';
import { useAct } from '../issuing/use-act.ts';
import { ariaShortcut } from '../keys/KeyHint.tsx';
import { useCommand, useKeys } from '../keys/KeyRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { Unread } from '../shell/Unread.tsx';
import { matching } from './matching.ts';
import { parcelsWording } from './wording.ts';

type Envelope = IncomingPapers['papers'][number];

/** What applicants sent: what arrived is taken in, what is on its way is seen coming. */
export function IncomingPart({ waiting }: { waiting: string }) {
  const language = useLanguage();
  const say = parcelsWording[language].incoming;
  const [typed, setTyped] = useState('');
  const { data, error, refetch } = useQuery({
    queryKey: ['issuing', 'incoming'],
    queryFn: ({ signal }) => readIncoming(signal),
  });
  if (data === undefined) return <Unread error={error} waiting={waiting} again={refetch} />;
  return (
    <div className="issuing-page">
      <h2>{say.title}</h2>
      <p className="hint">{say.lead}</p>
      {data.papers.length > 0 && <Find typed={typed} setTyped={setTyped} />}
      <Table
        caption={say.listed}
        empty={data.papers.length === 0 ? say.none : say.unfound}
        rows={matching(data.papers, typed)}
        rowId={({ parcel }) => parcel.id}
        columns={columnsIn(language)}
      />
    </div>
  );
}

/** Narrows the list while somebody types or scans. */
function Find({ typed, setTyped }: { typed: string; setTyped: (text: string) => void }) {
  const say = parcelsWording[useLanguage()].incoming;
  const { bindings } = useKeys();
  const field = useRef<HTMLInputElement>(null);
  useCommand('search', () => field.current?.select());
  return (
    <search className="issuing-find">
      <label htmlFor="incoming-find">{say.find}</label>
      <input
        {...{ ref: field, id: 'incoming-find', className: 'input', type: 'search', autoComplete: 'off' }}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        aria-keyshortcuts={ariaShortcut(bindings.search)}
      />
    </search>
  );
}

function columnsIn(language: Language): Column<Envelope>[] {
  const say = parcelsWording[language];
  const { columns } = say.incoming;
  return [
    { id: 'waybill', heading: columns.waybill, cell: ({ parcel }) => <Waybill waybill={parcel.waybill} /> },
    { id: 'number', heading: columns.number, cell: ({ number }) => <CaseNumber number={number} /> },
    { id: 'item', heading: columns.item, cell: ({ item }) => <Say words={item} language={language} /> },
    {
      id: 'state',
      heading: columns.state,
      cell: ({ parcel: { state, place } }) => (
        <>
          {say.states[state]}
          {place !== null && <span className="fine">{say.incoming.arrivedAt(place)}</span>}
        </>
      ),
    },
    {
      id: 'since',
      heading: columns.since,
      cell: ({ parcel }) => dayText(dayOf(parcel), language),
    },
    { id: 'act', heading: columns.act, cell: ({ parcel }) => <TakeIn parcel={parcel} /> },
  ];
}

const dayOf = ({ movedAt, orderedOn }: Envelope['parcel']) =>
  movedAt === null ? civilDate(orderedOn) : civilDateOf(new Date(movedAt));

function Waybill({ waybill }: { waybill: string | null }) {
  const say = parcelsWording[useLanguage()];
  return waybill === null ? <>{say.noWaybill}</> : <span lang="zh">{waybill}</span>;
}

/** Offered once it is there. */
function TakeIn({ parcel: { id, state, waybill } }: Pick<Envelope, 'parcel'>) {
  const say = parcelsWording[useLanguage()].incoming;
  const act = useAct<{ parcel: string }>(takeIn, { said: say.done });
  if (state !== 'delivered') return <>—</>;
  return (
    <>
      {act.error && <TroubleNote trouble={troubleOf(act.error)} />}
      <button
        type="button"
        className="button button-go button-small"
        aria-label={say.actOn(waybill ?? '')}
        aria-disabled={act.isPending || undefined}
        onClick={() => {
          if (!act.isPending) act.mutate({ parcel: id });
        }}
      >
        {say.act}
      </button>
    </>
  );
}
