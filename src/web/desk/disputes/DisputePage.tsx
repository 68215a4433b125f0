import { Link, useParams } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { DisputeFile } from '../../../modules/intake/remedies/contract.ts';
import { disputeWording } from '../../../modules/intake/remedies/wording.ts';
import { readDispute } from '../../api/disputes.ts';
import { dayOfYearText, Light, Table, Tag } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { DisputeFacts } from './DisputeFacts.tsx';
import { MoveForms } from './MoveForms.tsx';
import { disputesWording } from './wording.ts';
import '../styles/disputes.css';

/** One proceeding: what it is about, what happened, and what is to be done. */
export default function DisputePage() {
  const say = disputesWording[useLanguage()];
  const { disputeId } = useParams({ from: '/disputes/$disputeId' });
  const { data, error, refetch } = useQuery({
    queryKey: ['dispute', disputeId],
    queryFn: ({ signal }) => readDispute(disputeId, signal),
    staleTime: 0,
  });
  useDocumentTitle(data === undefined ? say.title : `${data.row.fileNumber} · ${say.title}`);
  if (data === undefined) return <Unread error={error} waiting={say.waiting} again={refetch} />;
  return <Dispute file={data} />;
}

function Dispute({ file }: { file: DisputeFile }) {
  const language = useLanguage();
  const say = disputesWording[language];
  const { kinds, states } = disputeWording[language];
  const { row } = file;
  return (
    <div className="desk-page disputes-page">
      <p>
        <Link to="/disputes" search={{}}>
          {say.back}
        </Link>
      </p>
      <h1>
        {kinds[row.kind]} <span lang="zh">{row.fileNumber}</span>{' '}
        <Tag tone={row.state === 'closed' ? 'done' : 'act'}>{states[row.state]}</Tag>
      </h1>
      {row.light !== 'none' && row.dueOn !== null && (
        <p>
          <Light light={row.light} language={language} /> {dayOfYearText(civilDate(row.dueOn), language)}
        </p>
      )}
      <div className="disputes-panes">
        <DisputeFacts file={file} />
        <MoveForms key={row.version} file={file} />
      </div>
      <History file={file} />
    </div>
  );
}

function History({ file: { happened } }: { file: DisputeFile }) {
  const language = useLanguage();
  const { happened: say } = disputesWording[language];
  const types: Readonly<Record<string, string>> = say.types;
  const chinese = (text: string | null) => text !== null && <span lang="zh">{text}</span>;
  return (
    <section aria-labelledby="dispute-history">
      <h2 id="dispute-history">{say.title}</h2>
      <Table
        caption={say.caption}
        empty={say.none}
        rows={happened.map((one, place) => ({ ...one, place }))}
        rowId={({ place }) => String(place)}
        columns={[
          { id: 'on', heading: say.columns.on, cell: ({ on }) => dayOfYearText(civilDate(on), language) },
          { id: 'what', heading: say.columns.what, cell: ({ type }) => types[type] ?? type },
          { id: 'reference', heading: say.columns.reference, cell: ({ reference }) => chinese(reference) },
          { id: 'words', heading: say.columns.words, cell: ({ words }) => chinese(words) },
          { id: 'by', heading: say.columns.by, cell: ({ by }) => chinese(by) },
        ]}
      />
    </section>
  );
}
