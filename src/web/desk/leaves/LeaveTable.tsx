import type { LeaveRow, NamedDepartment } from '../../../modules/identity/contract/deputies.ts';
import { Table, Tag, type Column, type Language, type Tone } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { capacityText, daysText } from './texts.ts';
import { leavesWording } from './wording.ts';

type LeaveTableProps = {
  caption: string;
  empty: string;
  rows: readonly LeaveRow[];
  departments: readonly NamedDepartment[];
  /** Whose names the rows need: the absent officer's, the deputy's, or both. */
  names: readonly ('officer' | 'deputy')[];
  takeBack?: (leave: LeaveRow) => void;
};

const TONES: Readonly<Record<LeaveRow['standing'], Tone>> = {
  coming: 'time',
  running: 'done',
  dormant: 'harm',
  takenBack: 'still',
};

/** Leaves that are not over, the earliest first. */
export function LeaveTable({ caption, empty, rows, ...shown }: LeaveTableProps) {
  const language = useLanguage();
  return (
    <Table caption={caption} empty={empty} rows={rows} rowId={({ id }) => id} columns={columnsIn(language, shown)} />
  );
}

type Shown = Pick<LeaveTableProps, 'departments' | 'names' | 'takeBack'>;

function columnsIn(language: Language, { departments, names, takeBack }: Shown): Column<LeaveRow>[] {
  const { columns: say } = leavesWording[language];
  const nameOf = {
    officer: ({ officerName }: LeaveRow) => <span lang="zh">{officerName}</span>,
    deputy: ({ deputyName }: LeaveRow) => <span lang="zh">{deputyName}</span>,
  };
  const capacityOf = (row: LeaveRow) => capacityText(row, departments, language);
  const daysOf = (row: LeaveRow) => daysText(row, language);
  const standingOf = ({ standing }: LeaveRow) => <Standing standing={standing} />;
  const actOf = (row: LeaveRow) => takeBack && <TakeBack row={row} takeBack={takeBack} />;
  return [
    ...names.map((side) => ({ id: side, heading: say[side], cell: nameOf[side] })),
    { id: 'capacity', heading: say.capacity, cell: capacityOf },
    { id: 'days', heading: say.days, cell: daysOf },
    { id: 'standing', heading: say.standing, cell: standingOf },
    ...(takeBack === undefined ? [] : [{ id: 'act', heading: say.act, cell: actOf }]),
  ];
}

function Standing({ standing }: Pick<LeaveRow, 'standing'>) {
  const say = leavesWording[useLanguage()];
  return (
    <>
      <Tag tone={TONES[standing]}>{say.standings[standing]}</Tag>
      {standing === 'dormant' && <span className="fine"> {say.dormantWhy}</span>}
    </>
  );
}

function TakeBack({ row, takeBack }: { row: LeaveRow; takeBack: (leave: LeaveRow) => void }) {
  const language = useLanguage();
  const say = leavesWording[language];
  if (row.standing === 'takenBack') return null;
  return (
    <button
      type="button"
      className="button button-plain"
      aria-label={say.takeBackOf(row.deputyName, daysText(row, language))}
      onClick={() => takeBack(row)}
    >
      {say.takeBack}
    </button>
  );
}
