import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ThemeSheet } from '../../../modules/themes/publication/contract.ts';
import { readThemeActs, readThemeSheets } from '../../api/themes.ts';
import { momentText, numberText, Say, SummaryList, Table } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { ThemeActForms } from './ThemeActForms.tsx';
import { StandingTag, TrialText } from './ThemeStandings.tsx';
import { themePublicationWording } from './wording.ts';
import '../styles/process-models.css';

/** One theme: what it lacks, where its trials stop, what was done to it, and the acts. */
export default function ThemeSheetPage() {
  const { key } = useParams({ from: '/theme-publication/$key' });
  const say = themePublicationWording[useLanguage()];
  useDocumentTitle(say.title);
  const { data, error, refetch } = useQuery({
    queryKey: ['themes'],
    queryFn: ({ signal }) => readThemeSheets(signal),
  });
  const sheet = data?.themes.find((theme) => theme.key === key);
  return (
    <div className="desk-page models">
      <Link className="back" to="/theme-publication" search={true}>
        {say.sheet.back}
      </Link>
      {data ? sheet && <Sheet sheet={sheet} /> : <Unread error={error} waiting={say.waiting} again={refetch} />}
    </div>
  );
}

function Sheet({ sheet }: { sheet: ThemeSheet }) {
  const language = useLanguage();
  const { sheet: say } = themePublicationWording[language];
  return (
    <>
      <h1>
        <Say words={{ zh: sheet.name }} language={language} />
      </h1>
      <Facts sheet={sheet} />
      <Sentences title={say.missing} of={sheet.missing} />
      <Sentences title={say.faults} of={sheet.lastTrial?.faults ?? []} />
      {sheet.mayAct ? <ThemeActForms sheet={sheet} /> : <p>{say.notYours}</p>}
      <ActTable of={sheet.key} />
    </>
  );
}

function Facts({ sheet }: { sheet: ThemeSheet }) {
  const language = useLanguage();
  const { sheet: say, columns } = themePublicationWording[language];
  const versionText = (version: number) => say.versionOf(numberText(version, language));
  return (
    <SummaryList
      language={language}
      rows={[
        { id: 'standing', label: say.standing, value: <StandingTag sheet={sheet} /> },
        { id: 'number', label: say.number, value: sheet.number },
        { id: 'lead', label: columns.lead, value: <Say words={sheet.lead} language={language} /> },
        { id: 'items', label: columns.items, value: numberText(sheet.items, language) },
        { id: 'version', label: say.version, value: versionText(sheet.version) },
        {
          id: 'inService',
          label: say.inService,
          value: sheet.inService === null ? say.notInService : versionText(sheet.inService),
        },
        { id: 'trial', label: say.trial, value: <TrialText sheet={sheet} /> },
      ]}
    />
  );
}

function Sentences({ title, of }: { title: string; of: ThemeSheet['missing'] }) {
  const language = useLanguage();
  if (of.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {of.map((words) => (
          <li key={words.en}>{words[language]}</li>
        ))}
      </ul>
    </section>
  );
}

function ActTable({ of: key }: { of: string }) {
  const language = useLanguage();
  const { sheet: say, waiting } = themePublicationWording[language];
  const { data, error, refetch } = useQuery({
    queryKey: ['themes', key, 'acts'],
    queryFn: ({ signal }) => readThemeActs(key, signal),
  });
  if (!data) return <Unread error={error} waiting={waiting} again={refetch} />;
  return (
    <Table
      caption={say.acts}
      empty={say.noActs}
      rows={data.acts}
      rowId={({ at, act }) => `${at} ${act}`}
      columns={[
        { id: 'at', heading: say.at, cell: ({ at }) => momentText(new Date(at), language) },
        { id: 'act', heading: say.act, cell: ({ act }) => say.actOf[act] },
        {
          id: 'version',
          heading: say.version,
          cell: ({ version }) => say.versionOf(numberText(version, language)),
        },
        { id: 'reason', heading: say.reason, cell: ({ reason }) => reason },
      ]}
    />
  );
}
