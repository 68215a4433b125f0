import { civilDate } from '../../../kernel/civil-date.ts';
import type { CaseRecord } from '../../../modules/oversight/holding/contract.ts';
import { dayText, momentText, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { responsibilityWording } from './wording.ts';

type Row = CaseRecord['warnings'][number] & { id: string; isLast: boolean };

/** What was said of the limits of a case, when, and to whom. */
export function Warnings({ warnings }: Pick<CaseRecord, 'warnings'>) {
  const language = useLanguage();
  const say = responsibilityWording[language];
  const rows = warnings.map((one, place) => ({
    ...one,
    id: String(place),
    isLast: warnings[place + 1]?.at !== one.at,
  }));
  return (
    <Table
      caption={say.warnings}
      empty={say.noWarnings}
      rows={rows}
      rowId={({ id }) => id}
      columns={columnsOf(language)}
    />
  );
}

function columnsOf(language: Language): Column<Row>[] {
  const say = responsibilityWording[language];
  return [
    { id: 'at', heading: say.at, cell: ({ at }) => momentText(new Date(at), language) },
    { id: 'what', heading: say.what, cell: ({ what }) => say.whats[what] },
    {
      id: 'of',
      heading: say.of,
      cell: ({ of, task }) => (
        <>
          {say.kinds[of]} {task !== null && <span lang="zh">{task}</span>}
        </>
      ),
    },
    { id: 'due', heading: say.due, cell: ({ dueOn }) => dayText(civilDate(dueOn), language) },
    { id: 'told', heading: say.told, cell: (row) => <Told row={row} language={language} /> },
  ];
}

function Told({ row: { told, isLast }, language }: { row: Row; language: Language }) {
  const say = responsibilityWording[language];
  if (told.length === 0) return isLast ? say.nobody : say.toldTogether;
  return (
    <ul className="told">
      {told.map(({ name, as, inSteadOf }, place) => (
        <li key={`${place} ${name ?? ''}`}>
          <span lang="zh">{name ?? ''}</span> {say.as[as]}
          {inSteadOf !== null && ` ${say.inSteadOf(inSteadOf)}`}
        </li>
      ))}
    </ul>
  );
}
