import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { DecisionVersions } from '../../../modules/decisions/library/contract.ts';
import { decisionAddresses } from '../../api/addresses.ts';
import { readVersions } from '../../api/decision-models.ts';
import { momentText, numberText, Table, type Language } from '../../ui/index.ts';
import { useSession } from '../account/use-session.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { drawsDecisions } from './drawing.ts';
import { decisionModelsWording } from './wording.ts';

type Version = DecisionVersions['versions'][number];

/** The versions of one decision model, with reason, moment and file. */
export default function DecisionVersionsPage() {
  const { key } = useParams({ from: '/decision-models/$key' });
  const say = decisionModelsWording[useLanguage()];
  useDocumentTitle(`${say.title} ${key}`);
  const { data: session } = useSession();
  const { data, error, refetch } = useQuery({
    queryKey: ['decision-models', key],
    queryFn: ({ signal }) => readVersions(key, signal),
  });
  return (
    <div className="desk-page">
      <Link className="back" to="/decision-models">
        {say.back}
      </Link>
      <h1 lang="zh">{data?.versions[0]?.name ?? key}</h1>
      {drawsDecisions(session?.roles) && (
        <p>
          <Link className="button button-quiet" to="/models/decision/$key" params={{ key }}>
            {say.draw}
          </Link>
        </p>
      )}
      {data === undefined ? (
        <Unread error={error} waiting={say.waiting} again={refetch} />
      ) : (
        <Versions model={key} versions={data.versions} />
      )}
    </div>
  );
}

const reasonOf = ({ reason }: Version) => <span lang="zh">{reason}</span>;
const changesOf = (model: string, compare: (before: string, after: string) => string, language: Language) =>
  function changes({ version }: Version) {
    return (
      version > 1 && (
        <Link
          to="/decision-models/$key/changes/$before/$after"
          params={{ key: model, before: String(version - 1), after: String(version) }}
        >
          {compare(numberText(version - 1, language), numberText(version, language))}
        </Link>
      )
    );
  };
const hashOf = ({ sha256 }: Version) => <code>{sha256.slice(0, 16)}…</code>;
const fileOf = (model: string, download: (version: string) => string, language: Language) =>
  function file({ version }: Version) {
    return (
      <a href={decisionAddresses.file(model, version)} download={`${model}-${version}.dmn`}>
        {download(numberText(version, language))}
      </a>
    );
  };

function Versions({ model, versions }: { model: string; versions: readonly Version[] }) {
  const language = useLanguage();
  const say = decisionModelsWording[language].versions;
  return (
    <Table
      caption={say.caption}
      empty={say.none}
      rows={versions}
      rowId={({ id }) => id}
      columns={[
        { id: 'version', heading: say.version, cell: ({ version }) => numberText(version, language) },
        { id: 'from', heading: say.from, cell: ({ effectiveAt }) => momentText(new Date(effectiveAt), language) },
        { id: 'reason', heading: say.reason, cell: reasonOf },
        { id: 'changes', heading: say.changes, cell: changesOf(model, say.compare, language) },
        { id: 'hash', heading: say.hash, cell: hashOf },
        {
          id: 'file',
          heading: say.file,
          cell: fileOf(model, say.download, language),
        },
      ]}
    />
  );
}
