import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ThemeSheet, ThemeSheets } from '../../../modules/themes/publication/contract.ts';
import { readThemeSheets } from '../../api/themes.ts';
import { numberText, Say, Table } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { themesMeant, type ThemeFilter } from './filter.ts';
import { ThemeFilters } from './ThemeFilters.tsx';
import { StandingTag, TrialText } from './ThemeStandings.tsx';
import { themePublicationWording } from './wording.ts';
import '../styles/process-models.css';

/** 一件事: which can be applied for at one go, what the others lack, and what the plan has come to. */
export default function ThemeListPage() {
  const say = themePublicationWording[useLanguage()];
  useDocumentTitle(say.title);
  const { data, error, refetch } = useQuery({
    queryKey: ['themes'],
    queryFn: ({ signal }) => readThemeSheets(signal),
  });
  return (
    <div className="desk-page models">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      {data ? <Themes sheets={data} /> : <Unread error={error} waiting={say.waiting} again={refetch} />}
    </div>
  );
}

function Themes({ sheets }: { sheets: ThemeSheets }) {
  const language = useLanguage();
  const say = themePublicationWording[language];
  const filter = useSearch({ from: '/theme-publication' });
  const navigate = useNavigate();
  const meant = themesMeant(sheets.themes, filter);
  const refilter = (next: ThemeFilter) => void navigate({ to: '/theme-publication', search: next, replace: true });
  return (
    <>
      <ul>
        {(['enterprise', 'citizen'] as const).map((audience) => (
          <li key={audience}>
            {say.plan[audience](
              numberText(sheets[audience].published, language),
              numberText(sheets[audience].planned, language),
            )}
          </li>
        ))}
      </ul>
      <ThemeFilters filter={filter} refilter={refilter} />
      <output>{say.shown(numberText(meant.length, language))}</output>
      <ThemeTable themes={meant} />
    </>
  );
}

function ThemeTable({ themes }: { themes: readonly ThemeSheet[] }) {
  const language = useLanguage();
  const say = themePublicationWording[language];
  return (
    <Table
      caption={say.title}
      empty={say.none}
      rows={themes}
      rowId={({ key }) => key}
      columns={[
        { id: 'name', heading: say.columns.name, cell: nameOf },
        { id: 'lead', heading: say.columns.lead, cell: leadOf },
        {
          id: 'items',
          heading: say.columns.items,
          numeric: true,
          cell: ({ items }) => numberText(items, language),
        },
        { id: 'standing', heading: say.columns.standing, cell: standingOf },
        { id: 'missing', heading: say.columns.missing, cell: missingOf },
        { id: 'trial', heading: say.columns.trial, cell: trialOf },
      ]}
    />
  );
}

const nameOf = (sheet: ThemeSheet) => <Name sheet={sheet} />;
const leadOf = (sheet: ThemeSheet) => <Lead sheet={sheet} />;
const standingOf = (sheet: ThemeSheet) => <StandingTag sheet={sheet} />;
const missingOf = (sheet: ThemeSheet) => <MissingText sheet={sheet} />;
const trialOf = (sheet: ThemeSheet) => <TrialText sheet={sheet} />;

function Lead({ sheet: { lead } }: { sheet: ThemeSheet }) {
  return <Say words={lead} language={useLanguage()} />;
}

function Name({ sheet: { key, name, number } }: { sheet: ThemeSheet }) {
  const language = useLanguage();
  return (
    <Link to="/theme-publication/$key" params={{ key }} search={true}>
      <Say words={{ zh: name }} language={language} /> {number}
    </Link>
  );
}

/** The first thing that is missing, and how many more there are. */
function MissingText({ sheet: { missing } }: { sheet: ThemeSheet }) {
  const language = useLanguage();
  const say = themePublicationWording[language];
  const [first, ...more] = missing;
  if (first === undefined) return say.nothingMissing;
  return more.length === 0 ? first[language] : `${first[language]} (${say.more(numberText(more.length, language))})`;
}
