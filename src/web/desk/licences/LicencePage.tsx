import { Link, useParams } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { LicenceFile } from '../../../modules/intake/licences/contract.ts';
import { caseAddresses } from '../../api/addresses.ts';
import { readLicence } from '../../api/licences.ts';
import { dayOfYearText, Say, SummaryList, Tag, type SummaryRow } from '../../ui/index.ts';
import { Gate } from '../account/Gate.tsx';
import { readsLicences } from '../account/roles.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { Unread } from '../shell/Unread.tsx';
import { LicenceActs } from './LicenceActs.tsx';
import { RenewalNote } from './RenewalNote.tsx';
import { LicenceHistory } from './LicenceHistory.tsx';
import { licencesWording } from './wording.ts';
import '../styles/licences.css';

/** One licence: what it says, what happened to it, and deciding on it. */
export default function LicencePage() {
  return (
    <Gate admits={readsLicences}>
      <OpenLicence />
    </Gate>
  );
}

function OpenLicence() {
  const say = licencesWording[useLanguage()];
  const { licenceId } = useParams({ from: '/licences/$licenceId' });
  const { data, error, refetch } = useQuery({
    queryKey: ['licence', licenceId],
    queryFn: ({ signal }) => readLicence(licenceId, signal),
    staleTime: 0,
  });
  useDocumentTitle(data === undefined ? say.title : `${data.type} · ${say.title}`);
  if (data !== undefined) return <Licence licence={data} />;
  return <Unread error={error} waiting={say.waiting} again={refetch} />;
}

function Licence({ licence }: { licence: LicenceFile }) {
  const language = useLanguage();
  const say = licencesWording[language];
  const { type, status, caseId, file, following } = licence;
  return (
    <div className="licences">
      <p>
        <Link to="/licences" search={{}}>
          {say.back}
        </Link>
      </p>
      <h1>
        <span lang="zh">{type}</span> <Tag tone={status === 'valid' ? 'done' : 'time'}>{say.status[status]}</Tag>
      </h1>
      {following !== null && <p>{say.renewedFrom(dayOfYearText(civilDate(following.from), language))}</p>}
      <RenewalNote licence={licence} />
      {licence.disputes.map(({ id, fileNumber, stopped }) => (
        <p key={id}>
          <Tag tone="act">{say.disputed}</Tag>{' '}
          <Link to="/disputes/$disputeId" params={{ disputeId: id }}>
            <span lang="zh">{fileNumber}</span>
          </Link>{' '}
          {stopped ? say.disputeStopped : say.disputeGoesOn}
        </p>
      ))}
      <div className="licence-panes">
        <section aria-labelledby="licence-facts">
          <h2 id="licence-facts">{say.facts.title}</h2>
          <Facts licence={licence} />
          <p className="licence-ways">
            <a href={caseAddresses.material(caseId, file)}>{say.facts.pdf}</a>
            <Link to="/cases/$caseId" params={{ caseId }} search={{}}>
              {say.facts.case}
            </Link>
          </p>
        </section>
        <LicenceActs key={licence.version} licence={licence} />
      </div>
      <LicenceHistory licence={licence} />
    </div>
  );
}

function Facts({ licence }: { licence: LicenceFile }) {
  const language = useLanguage();
  const { facts: say } = licencesWording[language];
  const { number, identifier, holder, holderCode, entries, item, organ, face } = licence;
  const zh = (label: string, value: string): SummaryRow => ({
    id: label,
    label,
    value: <span lang="zh">{value}</span>,
  });
  const rows: SummaryRow[] = [
    zh(say.number, number),
    zh(say.identifier, identifier),
    zh(say.holder, holder),
    ...(holderCode === null ? [] : [zh(say.holderCode, holderCode)]),
    ...entries.map(({ name, value }) => ({
      id: name,
      label: <span lang="zh">{name}</span>,
      value: <span lang="zh">{value}</span>,
    })),
    zh(say.term, termOf(licence, language)),
    zh(say.item, item),
    { id: 'organ', label: say.organ, value: <Say words={organ} language={language} /> },
    { id: 'face', label: say.face, value: String(face) },
  ];
  return <SummaryList rows={rows} language={language} />;
}

function termOf({ from, until, validity }: LicenceFile, language: 'zh' | 'en'): string {
  const { facts: say } = licencesWording[language];
  const day = (text: string) => dayOfYearText(civilDate(text), language);
  return until === null ? say.openEnded(day(from), validity) : say.from(day(from), day(until));
}
