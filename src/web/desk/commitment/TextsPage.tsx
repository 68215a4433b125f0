import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import type { TextList } from '../../../modules/intake/commitment/contract.ts';
import { readTexts } from '../../api/commitments.ts';
import { numberText, Say, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { commitmentDeskWording } from './wording.ts';

type Row = TextList['texts'][number];

/** The newest text of every item for which something may be committed. */
export default function TextsPage() {
  const language = useLanguage();
  const say = commitmentDeskWording[language].texts;
  useDocumentTitle(say.title);
  const { data, error, refetch } = useQuery({
    queryKey: ['commitment-texts'],
    queryFn: ({ signal }) => readTexts(signal),
  });
  return (
    <div className="desk-page">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      {data === undefined ? (
        <Unread error={error} waiting={say.waiting} again={refetch} />
      ) : (
        <Table
          caption={say.caption}
          empty={say.none}
          rows={data.texts}
          rowId={({ item }) => item}
          columns={columnsIn(language)}
        />
      )}
    </div>
  );
}

function columnsIn(language: Language): Column<Row>[] {
  const { texts: say, kinds, confirmed } = commitmentDeskWording[language];
  return [
    {
      id: 'item',
      heading: say.columns.item,
      cell: ({ item, name }) => (
        <Link to="/office/commitments/$item" params={{ item }}>
          <Say words={name} language={language} />
        </Link>
      ),
    },
    { id: 'kind', heading: say.columns.kind, cell: ({ kind }) => kinds[kind] },
    { id: 'version', heading: say.columns.version, cell: ({ version }) => numberText(version, language) },
    {
      id: 'within',
      heading: say.columns.within,
      cell: ({ withinDays }) => say.within(numberText(withinDays, language)),
    },
    { id: 'state', heading: say.columns.state, cell: (text) => confirmed[text.confirmed ? 'true' : 'false'] },
  ];
}
