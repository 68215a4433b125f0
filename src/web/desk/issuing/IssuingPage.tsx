import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { readHalls } from '../../api/issuing.ts';
import { plain } from '../../ui/index.ts';
import { Gate } from '../account/Gate.tsx';
import { givesOut } from '../account/roles.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { Unread } from '../shell/Unread.tsx';
import { IncomingPart } from '../parcels/IncomingPart.tsx';
import type { IssuingPlace } from './address.ts';
import { BalancePart } from './BalancePart.tsx';
import { ResultsPart } from './ResultsPart.tsx';
import { SharePart } from './SharePart.tsx';
import { issuingPageWording } from './wording.ts';
import '../styles/issuing.css';

/** The issuing window: what lies there, who takes it, and the evening balance. */
export default function IssuingPage() {
  return (
    <Gate admits={givesOut}>
      <Issuing />
    </Gate>
  );
}

const HALL = 'onewindow.hall';

function Issuing() {
  const language = useLanguage();
  const say = issuingPageWording[language];
  const { hall = localStorage.getItem(HALL) ?? undefined, part } = useSearch({ from: '/issuing' });
  const navigate = useNavigate();
  useDocumentTitle(say.title);
  const { data, error, refetch } = useQuery({
    queryKey: ['issuing', 'halls'],
    queryFn: ({ signal }) => readHalls(signal),
    staleTime: Infinity,
  });
  if (data === undefined) return <Unread error={error} waiting={say.waiting} again={refetch} />;
  const known = data.halls.find(({ key }) => key === hall);
  const choose = (chosen: string) => {
    localStorage.setItem(HALL, chosen);
    void navigate({ to: '/issuing', search: { hall: chosen, ...(part && { part }) } });
  };
  return (
    <div className="issuing">
      <div className="issuing-head">
        <h1>{say.title}</h1>
        <label className="issuing-hall">
          {say.hall.label}
          <select className="input" value={known?.key ?? ''} onChange={(event) => choose(event.target.value)}>
            <option value="" disabled>
              {say.hall.choose}
            </option>
            {data.halls.map(({ key, name }) => (
              <option key={key} value={key}>
                {plain(name, language)}
              </option>
            ))}
          </select>
        </label>
        <Parts hall={known?.key} part={part} />
      </div>
      {known === undefined ? <p>{say.hall.choose}</p> : <Part hall={known.key} part={part} types={data.types} />}
    </div>
  );
}

type PartProps = {
  hall: string;
  part: IssuingPlace['part'];
  types: readonly { id: string; name: string }[];
};

function Part({ hall, part, types }: PartProps) {
  const say = issuingPageWording[useLanguage()];
  if (part === 'incoming') return <IncomingPart waiting={say.waiting} />;
  if (part === 'balance') return <BalancePart key={hall} hall={hall} types={types} />;
  return part === 'share' ? <SharePart /> : <ResultsPart key={hall} hall={hall} />;
}

const PARTS = ['results', 'incoming', 'balance', 'share'] as const;

function Parts({ hall, part = 'results' as const }: { hall: string | undefined; part: string | undefined }) {
  const say = issuingPageWording[useLanguage()].tabs;
  return (
    <nav aria-label={say.label} className="issuing-parts">
      {PARTS.map((one) => (
        <Link
          key={one}
          className="chip"
          to="/issuing"
          search={{ ...(hall && { hall }), ...(one !== 'results' && { part: one }) }}
          activeOptions={{ exact: true }}
          aria-current={one === part ? 'page' : false}
        >
          {say[one]}
        </Link>
      ))}
    </nav>
  );
}
