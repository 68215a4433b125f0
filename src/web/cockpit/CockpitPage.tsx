import { Link, useSearch } from '@tanstack/react-router';
import type { Figures } from '../../modules/supervision/contract.ts';
import { figureAddresses } from '../api/addresses.ts';
import { troubleOf } from '../api/trouble.ts';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';
import { TroubleNote } from '../desk/shell/TroubleNote.tsx';
import { useDocumentTitle } from '../desk/shell/use-document-title.ts';
import { Waiting } from '../desk/shell/Waiting.tsx';
import { Causes } from './Causes.tsx';
import { Changes } from './Changes.tsx';
import { MonthCards, OnTimeRate, TodayCards } from './CountCards.tsx';
import { Days } from './Days.tsx';
import { ForecastTables } from './Forecast.tsx';
import { Freshness } from './Freshness.tsx';
import { LightCards } from './LightCards.tsx';
import { Narrowing } from './Narrowing.tsx';
import { OverrunRate } from './OverrunRate.tsx';
import { Parts } from './Parts.tsx';
import { Said } from './Said.tsx';
import { StandOut } from './StandOut.tsx';
import { useFigures } from './use-figures.ts';
import { cockpitWording } from './wording.ts';
import './styles/cockpit.css';

/** The first page of whoever supervises: what is late or will be, who is best and worst, what changed, and why; every number opens its cases. */
export default function CockpitPage() {
  const say = cockpitWording[useLanguage()];
  useDocumentTitle(say.title);
  const filter = useSearch({ from: '/cockpit/' });
  const { data, error, refetch } = useFigures(filter);
  return (
    <div className="desk-page cockpit">
      <h1>{say.title}</h1>
      {data !== undefined && <Page figures={data} lost={error !== null} again={() => void refetch()} />}
      {data === undefined && error === null && <Waiting>{say.waiting}</Waiting>}
      {data === undefined && error !== null && <TroubleNote trouble={troubleOf(error)} again={() => void refetch()} />}
    </div>
  );
}

type PageProps = { figures: Figures; lost: boolean; again: () => void };

function Page({ figures, lost, again }: PageProps) {
  const language = useLanguage();
  const say = cockpitWording[language];
  const filter = useSearch({ from: '/cockpit/' });
  const { month: _shown, ...of } = filter;
  return (
    <>
      <p>{say.lead}</p>
      <Freshness figures={figures} lost={lost} />
      <Narrowing figures={figures} filter={filter} />
      <p className="cockpit-ways">
        <button type="button" className="link-button" onClick={again}>
          {say.nav.again}
        </button>
        <Link to="/cockpit/wall">{say.nav.wall}</Link>
        <Link to="/cockpit/tolerance">{say.nav.tolerance}</Link>
        <Link to="/cockpit/themes">{say.nav.themes}</Link>
        <a href={figureAddresses.bulletin({ ...of, month: figures.month, language })} target="_blank" rel="noreferrer">
          {say.nav.bulletin}
        </a>
      </p>
      <LightCards lights={figures.lights} of={of} />
      <ForecastTables forecast={figures.forecast} today={figures.today} of={of} />
      <TodayCards figures={figures} of={of} />
      <MonthCards figures={figures} of={of} />
      <OnTimeRate figures={figures} of={of} />
      <OverrunRate figures={figures} of={of} />
      <Said ratings={figures.ratings} month={figures.month} />
      <StandOut standOut={figures.standOut} />
      <Changes figures={figures} of={of} />
      <Days figures={figures} of={of} />
      <Causes figures={figures} of={of} />
      <Parts figures={figures} of={of} />
    </>
  );
}
