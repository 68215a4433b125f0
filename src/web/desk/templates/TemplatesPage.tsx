import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FollowerRow, TemplateList, TemplateRow } from '../../../modules/process/templates/contract.ts';
import { readTemplates } from '../../api/process-templates.ts';
import { numberText, Say, Table, Tag } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { templatesWording } from './wording.ts';
import '../styles/process-models.css';

/** What the city has published, and which item follows which edition. */
export default function TemplatesPage() {
  const say = templatesWording[useLanguage()];
  useDocumentTitle(say.list.title);
  const { data, error, refetch } = useQuery({
    queryKey: ['process-templates'],
    queryFn: ({ signal }) => readTemplates(signal),
  });
  return (
    <div className="desk-page models">
      <Link className="back" to="/process-models" search={true}>
        {say.back}
      </Link>
      <h1>{say.list.title}</h1>
      <p>{say.list.lead}</p>
      {data ? <Lists list={data} /> : <Unread error={error} waiting={say.waiting} again={refetch} />}
    </div>
  );
}

function Lists({ list: { templates, followers, items, city } }: { list: TemplateList }) {
  const newest = templates.filter(({ key }, place) => templates[place - 1]?.key !== key);
  return (
    <>
      <Templates templates={newest} items={items} />
      <Followers followers={followers} templates={newest} city={city} />
    </>
  );
}

type Called = TemplateList['items'];

function Templates({ templates, items: called }: { templates: readonly TemplateRow[]; items: Called }) {
  const language = useLanguage();
  const { list: say } = templatesWording[language];
  const nameOf = ({ name }: TemplateRow) => <Say words={name} language={language} />;
  const itemsOf = ({ items }: TemplateRow) => items.map((item) => <ItemLink key={item} item={item} called={called} />);
  const noteOf = ({ note }: TemplateRow) => <Say words={note} language={language} />;
  return (
    <Table
      caption={say.templates}
      empty={say.none}
      rows={templates}
      rowId={({ key }) => key}
      columns={[
        { id: 'name', heading: say.name, cell: nameOf },
        {
          id: 'edition',
          heading: say.edition,
          cell: ({ edition }) => say.editionOf(numberText(edition, language)),
        },
        {
          id: 'items',
          heading: say.items,
          cell: itemsOf,
        },
        { id: 'note', heading: say.note, cell: noteOf },
      ]}
    />
  );
}

function ItemLink({ item, called }: { item: string; called: Called }) {
  const language = useLanguage();
  return (
    <Link className="template-item" to="/process-models/$item/template" params={{ item }} search={true}>
      <Say words={called[item] ?? item} language={language} />
    </Link>
  );
}

/** A county looks after its own; the city sees which county is behind. */
function Followers({ followers, templates, city }: Pick<TemplateList, 'followers' | 'templates' | 'city'>) {
  const language = useLanguage();
  const { list: say } = templatesWording[language];
  const nameOf = ({ item, name }: FollowerRow) => <Say words={name ?? item} language={language} />;
  const templateOf = ({ template, edition }: FollowerRow) => (
    <>
      <Say words={templates.find(({ key }) => key === template)?.name ?? template} language={language} />{' '}
      {say.editionOf(numberText(edition, language))}
    </>
  );
  const linkOf = (row: FollowerRow) => (
    <Link to="/process-models/$item/template" params={{ item: row.item }} search={true}>
      {nameOf(row)}
    </Link>
  );
  return (
    <Table
      caption={say.followers}
      empty={say.nobody}
      rows={followers}
      rowId={({ area, item }) => `${area} ${item}`}
      columns={[
        {
          id: 'item',
          heading: say.item,
          cell: city ? nameOf : linkOf,
        },
        ...(city ? [{ id: 'area', heading: say.area, cell: ({ area }: FollowerRow) => area }] : []),
        {
          id: 'edition',
          heading: say.name,
          cell: templateOf,
        },
        {
          id: 'changes',
          heading: say.changes,
          cell: ({ changes }) => say.count(numberText(changes, language)),
        },
        { id: 'state', heading: say.state, cell: standingOf },
      ]}
    />
  );
}

const standingOf = (row: FollowerRow) => <Standing row={row} />;

function Standing({ row: { behind, left } }: { row: FollowerRow }) {
  const language = useLanguage();
  const { list: say } = templatesWording[language];
  if (left) return say.left(left.reason);
  if (behind === null) return <Tag tone="done">{say.current}</Tag>;
  return <Tag tone="time">{say.behind(numberText(behind, language))}</Tag>;
}
