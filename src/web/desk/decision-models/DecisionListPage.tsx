import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { DecisionRow } from '../../../modules/decisions/library/contract.ts';
import { readDecisionModels } from '../../api/decision-models.ts';
import { momentText, numberText, Table, TextInput } from '../../ui/index.ts';
import { useSession } from '../account/use-session.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { textIn } from '../shell/text-in.ts';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { drawsDecisions } from './drawing.ts';
import { decisionModelsWording } from './wording.ts';

/** The decision models of the county, drafts too. */
export default function DecisionListPage() {
  const say = decisionModelsWording[useLanguage()];
  useDocumentTitle(say.title);
  const { data: session } = useSession();
  const { data, error, refetch } = useQuery({
    queryKey: ['decision-models'],
    queryFn: ({ signal }) => readDecisionModels(signal),
  });
  return (
    <div className="desk-page">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      {data === undefined ? <Unread error={error} waiting={say.waiting} again={refetch} /> : <Models rows={data} />}
      {drawsDecisions(session?.roles) && <Begin />}
    </div>
  );
}

const nameOf = ({ key, name }: DecisionRow) => (
  <Link to="/decision-models/$key" params={{ key }}>
    <span lang="zh">{name}</span>
  </Link>
);

function Models({ rows }: { rows: readonly DecisionRow[] }) {
  const language = useLanguage();
  const say = decisionModelsWording[language];
  return (
    <Table
      caption={say.title}
      empty={say.empty}
      rows={rows}
      rowId={({ key }) => key}
      columns={[
        { id: 'name', heading: say.columns.name, cell: nameOf },
        { id: 'key', heading: say.columns.key, cell: ({ key }) => key },
        {
          id: 'newest',
          heading: say.columns.newest,
          cell: ({ newest }) => (newest === null ? say.none : numberText(newest, language)),
        },
        {
          id: 'from',
          heading: say.columns.from,
          cell: ({ effectiveAt }) => (effectiveAt === null ? '—' : momentText(new Date(effectiveAt), language)),
        },
        { id: 'drafting', heading: say.columns.drafting, cell: ({ drafting }) => (drafting ? say.drafting : '—') },
      ]}
    />
  );
}

function Begin() {
  const language = useLanguage();
  const say = decisionModelsWording[language].begin;
  const navigate = useNavigate();
  const begin = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const key = textIn(new FormData(event.currentTarget), 'key').trim();
    if (/^[a-z0-9-]{1,80}$/.test(key)) void navigate({ to: '/models/decision/$key', params: { key } });
  };
  return (
    <form onSubmit={begin}>
      <TextInput language={language} name="key" label={say.label} hint={say.hint} width="medium" />
      <button type="submit" className="button button-quiet">
        {say.act}
      </button>
    </form>
  );
}
