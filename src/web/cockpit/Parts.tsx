import { useMemo } from 'react';
import type { Figures, Part } from '../../modules/supervision/contract.ts';
import { plain, Say, Table, type Column } from '../ui/index.ts';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';
import { Chart } from './Chart.tsx';
import type { CockpitFilter } from './filter.ts';
import { Opens } from './Opens.tsx';
import { ratesOption } from './options.ts';
import { concludedIn, shareText } from './texts.ts';
import { cockpitWording } from './wording.ts';

type PartsProps = { figures: Figures; of: CockpitFilter };
type Cut = 'departments' | 'channels' | 'halls' | 'items';

/** What the page is narrowed to when one of them is chosen. */
const NARROWED = {
  departments: (department: string) => ({ department }),
  channels: (channel: string) => ({ channel }),
  halls: (hall: string) => ({ channel: `window:${hall}` }),
  items: (item: string) => ({ item }),
} as const;

/** The month cut four ways, every number of it opening its cases; under the departments their rates as a chart. */
export function Parts({ figures, of }: PartsProps) {
  const { parts: say } = cockpitWording[useLanguage()];
  return (
    <>
      <section aria-labelledby="departments-title">
        <h2 id="departments-title">{say.departments}</h2>
        <RatesChart departments={figures.departments} />
        <PartTable cut="departments" figures={figures} of={of} />
      </section>
      <section aria-labelledby="channels-title">
        <h2 id="channels-title">{say.channels}</h2>
        <PartTable cut="channels" figures={figures} of={of} />
      </section>
      <section aria-labelledby="halls-title">
        <h2 id="halls-title">{say.halls}</h2>
        <PartTable cut="halls" figures={figures} of={of} />
      </section>
      <section aria-labelledby="items-title">
        <h2 id="items-title">{say.items}</h2>
        <PartTable cut="items" figures={figures} of={of} />
      </section>
    </>
  );
}

/** Departments that decided something, as far as they fit. */
export function RatesChart({ departments }: { departments: readonly Part[] }) {
  const language = useLanguage();
  const { parts: say } = cockpitWording[language];
  const rated = useMemo(
    () =>
      departments
        .flatMap(({ name, onTime }) => (onTime === null ? [] : [{ label: plain(name, language), ...onTime }]))
        .slice(0, 15),
    [departments, language],
  );
  const option = useMemo(() => ratesOption(rated), [rated]);
  if (rated.length === 0) return null;
  return <Chart name={say.chart} height={48 + rated.length * 32} option={option} />;
}

function PartTable({ cut, figures, of }: PartsProps & { cut: Cut }) {
  const language = useLanguage();
  const { parts: say } = cockpitWording[language];
  return (
    <Table
      caption={<span className="unseen">{say[cut]}</span>}
      empty={say.none}
      rows={figures[cut]}
      rowId={({ key }) => key}
      columns={columnsOf(cut, { figures, of, language })}
    />
  );
}

function columnsOf(cut: Cut, { figures, of, language }: PartsProps & { language: 'zh' | 'en' }): Column<Part>[] {
  const wording = cockpitWording[language];
  const { parts: say, figures: names, channels } = wording;
  const here = ({ key }: Part) => ({ ...of, ...NARROWED[cut](key) });
  const month = (part: Part) => ({ ...here(part), ...figures.stretch });
  const channelNames: Readonly<Record<string, string>> = channels;
  return [
    {
      id: 'name',
      heading: say.name[cut],
      cell: ({ key, name }) => (cut === 'channels' ? channelNames[key] : <Say words={name} language={language} />),
    },
    {
      id: 'received',
      heading: names.received,
      numeric: true,
      cell: (part) => <Opens of={{ ...month(part), figure: 'received' }} count={part.counts.received} />,
    },
    {
      id: 'concluded',
      heading: names.concluded,
      numeric: true,
      cell: (part) => <Opens of={{ ...month(part), figure: 'concluded' }} count={concludedIn(part.counts)} />,
    },
    { id: 'rate', heading: say.rate, numeric: true, cell: ({ onTime }) => shareText(onTime, wording) },
    {
      id: 'late',
      heading: names.late,
      numeric: true,
      cell: (part) => <Opens of={{ ...month(part), figure: 'late' }} count={part.counts.late} />,
    },
    {
      id: 'corrections',
      heading: names.corrections,
      numeric: true,
      cell: (part) => <Opens of={{ ...month(part), figure: 'corrections' }} count={part.counts.corrections} />,
    },
    {
      id: 'red',
      heading: say.redNow,
      numeric: true,
      cell: (part) => <Opens of={{ ...here(part), figure: 'red' }} count={part.red} />,
    },
  ];
}
