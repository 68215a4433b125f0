import { useQuery } from '@tanstack/react-query';
import { readIncidents, readTimes, readWaits } from '../../api/oversight.ts';
import { isHead } from '../account/roles.ts';
import { useSession } from '../account/use-session.ts';
import { OfficerTimes } from '../responsibility/OfficerTimes.tsx';
import { readProcedures } from '../../api/procedures.ts';
import { ProcedureTable } from '../procedures/ProcedureTable.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { Unread } from '../shell/Unread.tsx';
import { ForecastTable } from './ForecastTable.tsx';
import { SectionTimes } from './SectionTimes.tsx';
import { StuckCases } from './StuckCases.tsx';
import { WaitingCases } from './WaitingCases.tsx';
import { oversightWording } from './wording.ts';
import '../styles/oversight.css';

/** What turns red this week, how long sections take, and what is stuck. */
export default function OversightPage() {
  const say = oversightWording[useLanguage()];
  useDocumentTitle(say.title);
  const { data: { roles } = { roles: [] } } = useSession();
  return (
    <div className="desk-page oversight">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <SpecialProcedures />
      <Stuck />
      <Waits />
      <Times />
      {isHead(roles) && <OfficerTimes />}
    </div>
  );
}

function Times() {
  const say = oversightWording[useLanguage()];
  const { data, error, refetch } = useQuery({
    queryKey: ['process-times'],
    queryFn: ({ signal }) => readTimes(signal),
  });
  if (data === undefined) return <Unread {...{ error, waiting: say.waiting, again: () => void refetch() }} />;
  return (
    <>
      <ForecastTable forecast={data.forecast} />
      <SectionTimes times={data} />
    </>
  );
}

function Stuck() {
  const say = oversightWording[useLanguage()];
  const { data, error, refetch } = useQuery({
    queryKey: ['incidents'],
    queryFn: ({ signal }) => readIncidents(signal),
  });
  if (data === undefined) return <Unread {...{ error, waiting: say.waiting, again: () => void refetch() }} />;
  return <StuckCases incidents={data.incidents} />;
}

function SpecialProcedures() {
  const say = oversightWording[useLanguage()];
  const { data, error, refetch } = useQuery({
    queryKey: ['procedures'],
    queryFn: ({ signal }) => readProcedures({}, signal),
  });
  if (data === undefined) return <Unread {...{ error, waiting: say.waiting, again: () => void refetch() }} />;
  return <ProcedureTable procedures={data.procedures} />;
}

function Waits() {
  const say = oversightWording[useLanguage()];
  const { data, error, refetch } = useQuery({ queryKey: ['waits'], queryFn: ({ signal }) => readWaits(signal) });
  if (data === undefined) return <Unread {...{ error, waiting: say.waiting, again: () => void refetch() }} />;
  return <WaitingCases waits={data.waits} />;
}
