import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { DesignPalette, DesignRow } from '../../../modules/themes/design/contract/keeping.ts';
import { themeDesignAddresses } from '../../api/theme-addresses.ts';
import { readDesigns, readPalette } from '../../api/theme-designs.ts';
import { numberText, Say, Table, TextInput, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { textIn } from '../shell/text-in.ts';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { themeDesignWording } from './wording.ts';

/** The themes of the county, drafts too. */
export default function ThemeListPage() {
  const say = themeDesignWording[useLanguage()];
  useDocumentTitle(say.title);
  const { data, error, refetch } = useQuery({
    queryKey: ['theme-designs'],
    queryFn: async ({ signal }) => ({ ...(await readDesigns(signal)), ...(await readPalette(signal)) }),
  });
  return (
    <div className="desk-page">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <Begin />
      {data === undefined ? <Unread error={error} waiting={say.waiting} again={refetch} /> : <Themes {...data} />}
    </div>
  );
}

const nameOf = ({ key, name, mayDraw }: DesignRow) => {
  const words = <span lang="zh">{name === '' ? key : name}</span>;
  return mayDraw ? (
    <Link to="/theme-designs/$key" params={{ key }}>
      {words}
    </Link>
  ) : (
    words
  );
};

const leadOf = (departments: DesignPalette['departments'], language: Language) =>
  function leading({ lead }: DesignRow) {
    return <Say words={departments[lead] ?? { zh: lead }} language={language} />;
  };

const standardOf = (named: (name: string) => string) =>
  function standard({ key, name, newest }: DesignRow) {
    if (newest === 0) return '—';
    return (
      <a href={themeDesignAddresses.standard(key)} aria-label={named(name)}>
        PDF
      </a>
    );
  };

function Themes({ themes, departments }: { themes: readonly DesignRow[]; departments: DesignPalette['departments'] }) {
  const language = useLanguage();
  const say = themeDesignWording[language];
  return (
    <Table
      caption={say.title}
      empty={say.empty}
      rows={themes}
      rowId={({ key }) => key}
      columns={[
        { id: 'name', heading: say.columns.name, cell: nameOf },
        { id: 'number', heading: say.columns.number, cell: ({ number }) => number },
        {
          id: 'lead',
          heading: say.columns.lead,
          cell: leadOf(departments, language),
        },
        {
          id: 'newest',
          heading: say.columns.newest,
          cell: ({ newest }) => (newest === 0 ? say.none : numberText(newest, language)),
        },
        { id: 'standard', heading: say.standard, cell: standardOf(say.standardOf) },
        { id: 'drafting', heading: say.columns.drafting, cell: ({ drafting }) => (drafting ? say.drafting : '—') },
      ]}
    />
  );
}

function Begin() {
  const language = useLanguage();
  const say = themeDesignWording[language].begin;
  const navigate = useNavigate();
  const begin = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const key = textIn(new FormData(event.currentTarget), 'key').trim();
    if (/^[a-z0-9-]{1,80}$/.test(key)) void navigate({ to: '/theme-designs/$key', params: { key } });
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
