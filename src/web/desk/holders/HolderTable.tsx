import { civilDate } from '../../../kernel/civil-date.ts';
import type { TaskHolder } from '../../../modules/intake/cases/contract/holders.ts';
import { dayText, numberText, Table, Tag, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { holdersWording } from './wording.ts';

type Showing = { shown: ReadonlySet<string>; toggle: (officer: string) => void };

/** Who has how much in hand, the latest first, and who is on leave. */
export function HolderTable({ holders, ...showing }: Showing & { holders: readonly TaskHolder[] }) {
  const language = useLanguage();
  const say = holdersWording[language];
  return (
    <Table
      caption={say.holders}
      empty={say.none}
      rows={holders}
      rowId={({ officer: { id } }) => id}
      columns={columnsIn(language, showing)}
    />
  );
}

function columnsIn(language: Language, showing: Showing): Column<TaskHolder>[] {
  const { columns: say } = holdersWording[language];
  const count = (value: number) => numberText(value, language);
  return [
    { id: 'officer', heading: say.officer, cell: (row) => <Officer row={row} /> },
    { id: 'open', heading: say.open, numeric: true, cell: ({ open }) => count(open) },
    { id: 'yellow', heading: say.yellow, numeric: true, cell: ({ yellow }) => count(yellow) },
    {
      id: 'red',
      heading: say.red,
      numeric: true,
      cell: ({ red }) => (red === 0 ? count(0) : <strong className="late">{count(red)}</strong>),
    },
    { id: 'act', heading: say.act, cell: (row) => <Toggle row={row} {...showing} /> },
  ];
}

function Officer({ row: { officer, awayUntil } }: { row: TaskHolder }) {
  const language = useLanguage();
  return (
    <>
      <span lang="zh">{officer.name}</span>{' '}
      {awayUntil !== null && (
        <Tag tone="time">{holdersWording[language].away(dayText(civilDate(awayUntil), language))}</Tag>
      )}
    </>
  );
}

function Toggle({ row: { officer }, shown, toggle }: Showing & { row: TaskHolder }) {
  const say = holdersWording[useLanguage()];
  const isShown = shown.has(officer.id);
  return (
    <button
      type="button"
      className="button button-plain button-small"
      aria-expanded={isShown}
      aria-label={(isShown ? say.fold : say.show)(officer.name)}
      onClick={() => toggle(officer.id)}
    >
      {isShown ? say.foldShort : say.showShort}
    </button>
  );
}
