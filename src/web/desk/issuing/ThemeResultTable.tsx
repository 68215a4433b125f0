import { civilDate } from '../../../kernel/civil-date.ts';
import type { ThemeResults } from '../../../modules/issuing/contract.ts';
import { CaseNumber, dayText, plain, Say, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { issuingPageWording } from './wording.ts';

type OneResult = ThemeResults['results'][number];
type Marking = { marked: readonly string[]; mark: (caseId: string, on: boolean) => void };

/** Every item of a theme: what is here is marked for handing over, of the rest it says where it is or when it is expected. */
export function ThemeResultTable({ theme, marked, mark }: Marking & { theme: ThemeResults }) {
  const language = useLanguage();
  const say = issuingPageWording[language].theme;
  return (
    <Table
      caption={say.list}
      empty={say.nothing}
      rows={theme.results}
      rowId={({ item }) => item}
      columns={columnsIn(language, { marked, mark })}
    />
  );
}

function columnsIn(language: Language, { marked, mark }: Marking): Column<OneResult>[] {
  const say = issuingPageWording[language].theme;
  return [
    {
      id: 'item',
      heading: say.columns.item,
      cell: ({ name, row }) => (
        <>
          <Say words={name} language={language} />
          {row !== null && (
            <span className="fine issuing-note">
              <CaseNumber number={row.number} />
            </span>
          )}
        </>
      ),
    },
    {
      id: 'mark',
      heading: say.columns.mark,
      cell: ({ row, state, name }) =>
        row !== null &&
        state === 'here' && (
          <input
            type="checkbox"
            className="issuing-mark"
            aria-label={say.mark(plain(name, language))}
            checked={marked.includes(row.caseId)}
            onChange={(event) => mark(row.caseId, event.target.checked)}
          />
        ),
    },
    {
      id: 'department',
      heading: say.columns.department,
      cell: ({ department }) => <Say words={department} language={language} />,
    },
    { id: 'state', heading: say.columns.state, cell: (one) => <Now one={one} language={language} /> },
  ];
}

function Now({ one, language }: { one: OneResult; language: Language }) {
  const say = issuingPageWording[language].theme;
  const { state, row, denied, expectedOn, held } = one;
  const day = (on: string) => dayText(civilDate(on), language);
  const shelf = state === 'here' && row?.shelf ? ` · ${row.shelf}` : '';
  const beside = [
    ...(denied && state === 'here' ? [say.denied] : []),
    ...(held ? [say.held] : []),
    ...(expectedOn === null ? [] : [say.expected(day(expectedOn))]),
    ...(state === 'delivered' && row?.deliveredOn ? [day(row.deliveredOn)] : []),
  ];
  return (
    <>
      {say.states[state]}
      {shelf}
      {beside.map((words) => (
        <span key={words} className="fine issuing-note">
          {words}
        </span>
      ))}
    </>
  );
}
