import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { civilDate } from '../../kernel/civil-date.ts';
import { percentText } from '../../kernel/percent.ts';
import type { ToleranceCoverage } from '../../modules/catalogue/contract/answers.ts';
import { readToleranceCoverage } from '../api/figures.ts';
import { dayText, numberText, Say, SummaryList, Table, type Column, type Language } from '../ui/index.ts';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';
import { Unread } from '../desk/shell/Unread.tsx';
import { useDocumentTitle } from '../desk/shell/use-document-title.ts';
import { cockpitWording } from './wording.ts';
import './styles/cockpit.css';

/** How far 容缺受理 reaches, counted from the catalogue in force, down to the items that let nothing follow. */
export default function ToleranceCoveragePage() {
  const { tolerance: say, cases, waiting } = cockpitWording[useLanguage()];
  useDocumentTitle(say.title);
  const { data, error, refetch } = useQuery({
    queryKey: ['tolerance-coverage'],
    queryFn: ({ signal }) => readToleranceCoverage(signal),
    staleTime: 0,
  });
  return (
    <div className="desk-page cockpit">
      <p>
        <Link className="back-link" to="/cockpit">
          {cases.back}
        </Link>
      </p>
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      {data === undefined ? <Unread error={error} waiting={waiting} again={refetch} /> : <Counts coverage={data} />}
    </div>
  );
}

function Counts({ coverage: { on, counted, tolerating, atOnce, without } }: { coverage: ToleranceCoverage }) {
  const language = useLanguage();
  const say = cockpitWording[language].tolerance;
  const number = (value: number) => numberText(value, language);
  const percent = counted === 0 ? '—' : percentText(tolerating / counted);
  return (
    <>
      <p className="fine">{say.on(dayText(civilDate(on), language))}</p>
      <SummaryList
        language={language}
        rows={[
          { id: 'counted', label: say.counted, value: say.share(number(tolerating), number(counted), percent) },
          { id: 'at-once', label: say.atOnce, value: number(atOnce) },
        ]}
      />
      <Table
        caption={say.without}
        empty={say.none}
        rows={without}
        rowId={({ key }) => key}
        columns={columnsIn(language)}
      />
    </>
  );
}

type Without = ToleranceCoverage['without'][number];

const columnsIn = (language: Language): Column<Without>[] => [
  {
    id: 'item',
    heading: cockpitWording[language].tolerance.item,
    cell: ({ name }) => <Say words={name} language={language} />,
  },
];
