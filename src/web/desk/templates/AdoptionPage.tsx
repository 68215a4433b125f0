import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { AdoptionView } from '../../../modules/process/templates/contract.ts';
import { orderOf, readAdoption } from '../../api/process-templates.ts';
import { momentText, numberText, plain, Say, Select, Table } from '../../ui/index.ts';
import { useSession } from '../account/use-session.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { textIn } from '../shell/text-in.ts';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { changeWords } from './change-text.ts';
import { ChangeForm } from './ChangeForm.tsx';
import { ChangeList } from './ChangeList.tsx';
import { NewerEdition } from './NewerEdition.tsx';
import { OrderForm } from './OrderForm.tsx';
import { PassOn } from './PassOn.tsx';
import { templatesWording } from './wording.ts';
import '../styles/process-models.css';

/** How one item follows a template of the city, and what the county does otherwise. */
export default function AdoptionPage() {
  const { item } = useParams({ from: '/process-models/$item/template' });
  const say = templatesWording[useLanguage()];
  const { data, error, refetch } = useQuery({
    queryKey: ['process-templates', item],
    queryFn: ({ signal }) => readAdoption(item, signal),
  });
  return (
    <div className="desk-page models">
      <Link className="back" to="/process-models/templates" search={true}>
        {say.list.title}
      </Link>
      {data ? <Adoption view={data} /> : <Unread error={error} waiting={say.waiting} again={refetch} />}
    </div>
  );
}

function Adoption({ view }: { view: AdoptionView }) {
  const language = useLanguage();
  const say = templatesWording[language];
  const { data: session } = useSession();
  useDocumentTitle(`${say.title} ${plain(view.name ?? view.item, language)}`);
  const { adoption } = view;
  const draws = session?.roles.includes('cataloguer') === true;
  const follows = adoption !== null && !adoption.left;
  return (
    <>
      <h1>
        {say.title} <Say words={view.name ?? view.item} language={language} />
      </h1>
      {follows ? <Following view={view} adoption={adoption} draws={draws} /> : <Alone view={view} draws={draws} />}
      <History view={view} />
    </>
  );
}

function Alone({ view, draws }: { view: AdoptionView; draws: boolean }) {
  const language = useLanguage();
  const say = templatesWording[language];
  const { item, revision, templates, adoption } = view;
  const wishOf = (form: FormData, reason: string) => {
    const chosen = templates.find(({ key }) => key === textIn(form, 'template')) ?? templates[0];
    return { template: chosen?.key ?? '', edition: chosen?.edition ?? 1, revision, reason };
  };
  const options = templates.map(({ key, name, edition }) => ({
    value: key,
    label: `${plain(name, language)} ${say.list.editionOf(numberText(edition, language))}`,
  }));
  return (
    <>
      <p>{adoption === null ? say.none : say.leftNow}</p>
      {templates.length === 0 && <p>{say.noTemplate}</p>}
      {templates.length > 0 && draws && (
        <section aria-labelledby="adopt">
          <h2 id="adopt">{say.adopt.title}</h2>
          <OrderForm
            id="adopt"
            words={say.adopt}
            wish={({ form, reason }) => wishOf(form, reason)}
            work={({ form, key, reason }) => orderOf({ item, key }, '', wishOf(form, reason))}
          >
            <Select
              language={language}
              name="template"
              label={say.adopt.choose}
              options={options}
              selected={templates[0]?.key}
            />
          </OrderForm>
        </section>
      )}
    </>
  );
}

type FollowingProps = { view: AdoptionView; adoption: NonNullable<AdoptionView['adoption']>; draws: boolean };

function Following({ view, adoption, draws }: FollowingProps) {
  const language = useLanguage();
  const say = templatesWording[language];
  const { template, newest, standing } = adoption;
  const { item, revision } = view;
  return (
    <>
      <p>
        {say.follows(plain(template.name, language), numberText(template.edition, language))} {say.standing[standing]}
      </p>
      <p className="fine">
        <Say words={template.note} language={language} />
      </p>
      {newest > template.edition && <NewerEdition view={view} to={newest} draws={draws} />}
      <ChangeList view={view} adoption={adoption} draws={draws} />
      {draws && (
        <>
          <ChangeForm key={revision} view={view} adoption={adoption} />
          {standing !== 'asAdopted' && <PassOn view={view} />}
          <section aria-labelledby="leave">
            <h2 id="leave">{say.leave.title}</h2>
            <p>{say.leave.lead}</p>
            <OrderForm
              id="leave"
              words={say.leave}
              wish={({ reason }) => ({ revision, reason })}
              work={({ key, reason }) => orderOf({ item, key }, '/leaving', { revision, reason })}
            />
          </section>
        </>
      )}
    </>
  );
}

function History({ view }: { view: AdoptionView }) {
  const language = useLanguage();
  const { history: say, reason, list } = templatesWording[language];
  const whyOf = (entry: Entry) => <Why entry={entry} view={view} />;
  return (
    <Table
      caption={say.title}
      empty={say.none}
      rows={view.history}
      rowId={({ revision }) => String(revision)}
      columns={[
        { id: 'at', heading: say.at, cell: ({ at }) => momentText(new Date(at), language) },
        {
          id: 'what',
          heading: say.what,
          cell: ({ type, edition }) =>
            [say.types[type], edition === null ? '' : list.editionOf(numberText(edition, language))].join(' '),
        },
        { id: 'by', heading: say.by, cell: byOf },
        { id: 'reason', heading: reason, cell: whyOf },
      ]}
    />
  );
}

type Entry = AdoptionView['history'][number];

const byOf = ({ by }: Entry) => by !== null && <span lang="zh">{by}</span>;

/** Why it was ordered, and how each conflict was decided then. */
function Why({ entry: { reason, decided }, view }: { entry: Entry; view: AdoptionView }) {
  const language = useLanguage();
  const { history: say } = templatesWording[language];
  return (
    <>
      <span lang="zh">{reason}</span>
      {decided.map(({ id, how, change, reason: why }) => (
        <span className="said-line fine" key={id}>
          {say.decided[how]}
          {change && changeWords({ change }, { view, language })}
          {say.because}
          <span lang="zh">{why}</span>
        </span>
      ))}
    </>
  );
}
