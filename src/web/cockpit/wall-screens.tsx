import type { ComponentType } from 'react';
import type { Figures } from '../../modules/supervision/contract.ts';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';
import { Causes } from './Causes.tsx';
import { MonthCards, OnTimeRate, TodayCards } from './CountCards.tsx';
import { DaysChart } from './Days.tsx';
import { ForecastTables } from './Forecast.tsx';
import { LightCards } from './LightCards.tsx';
import { RatesChart } from './Parts.tsx';
import { Said } from './Said.tsx';
import { StandOut } from './StandOut.tsx';
import { cockpitWording } from './wording.ts';

type ScreenProps = { figures: Figures };
const ALL = {};

const Lights = ({ figures }: ScreenProps) => (
  <>
    <LightCards lights={figures.lights} of={ALL} />
    <TodayCards figures={figures} of={ALL} />
  </>
);

const Rate = ({ figures }: ScreenProps) => (
  <>
    <OnTimeRate figures={figures} of={ALL} />
    <StandOut standOut={figures.standOut} />
  </>
);

/** What fits on a wall; the rest is on the page. */
const MOST_ROWS = 8;

const Forecast = ({ figures: { forecast, today } }: ScreenProps) => (
  <ForecastTables
    forecast={{ ...forecast, departments: forecast.departments.slice(0, MOST_ROWS), reasons: [] }}
    today={today}
    of={ALL}
  />
);

function Month({ figures }: ScreenProps) {
  const { days: say } = cockpitWording[useLanguage()];
  return (
    <>
      <MonthCards figures={figures} of={ALL} />
      <section aria-labelledby="wall-days-title">
        <h2 id="wall-days-title">{say.title}</h2>
        <DaysChart figures={figures} height={360} />
      </section>
    </>
  );
}

function Departments({ figures }: ScreenProps) {
  const { parts: say } = cockpitWording[useLanguage()];
  return (
    <section aria-labelledby="wall-rates-title">
      <h2 id="wall-rates-title">{say.chart}</h2>
      <RatesChart departments={figures.departments} />
    </section>
  );
}

const WhyNot = ({ figures: { causes, stretch } }: ScreenProps) => (
  <Causes
    figures={{
      causes: { correction: causes.correction.slice(0, MOST_ROWS), refusal: causes.refusal.slice(0, MOST_ROWS) },
      stretch,
    }}
    of={ALL}
  />
);

const People = ({ figures: { ratings, month } }: ScreenProps) => (
  <Said ratings={ratings} month={month} most={MOST_ROWS} />
);

/** In the order in which they turn. */
export const SCREENS: readonly [ComponentType<ScreenProps>, ...ComponentType<ScreenProps>[]] = [
  Lights,
  Forecast,
  Rate,
  People,
  Month,
  Departments,
  WhyNot,
];
