import { Link } from '@tanstack/react-router';
import type { FigureCase } from '../../modules/supervision/contract.ts';
import { CaseNumber, Light, numberText, Say, Table, type Column, type Language } from '../ui/index.ts';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';
import { dayIn } from './texts.ts';
import { cockpitWording } from './wording.ts';

/** Cases behind a figure, each opening its file; nobody's name. */
export function CaseTable({ cases }: { cases: readonly FigureCase[] }) {
  const language = useLanguage();
  const { cases: say } = cockpitWording[language];
  return (
    <Table
      caption={say.caption}
      empty={say.none}
      rows={cases}
      rowId={({ id, happenedOn }) => `${id} ${happenedOn ?? ''}`}
      columns={columnsIn(language)}
    />
  );
}

function columnsIn(language: Language): Column<FigureCase>[] {
  const { cases: say } = cockpitWording[language];
  const day = dayIn(language);
  return [
    {
      id: 'number',
      heading: say.number,
      cell: ({ id, number }) => (
        <Link to="/cases/$caseId" params={{ caseId: id }} search={{}}>
          <CaseNumber number={number} />
        </Link>
      ),
    },
    { id: 'item', heading: say.item, cell: ({ item }) => <Say words={item} language={language} /> },
    {
      id: 'department',
      heading: say.department,
      cell: ({ department: { name } }) => <Say words={name} language={language} />,
    },
    {
      id: 'state',
      heading: say.state,
      cell: ({ state, outcome }) => (outcome === null ? say.states[state] : say.outcomes[outcome]),
    },
    { id: 'received', heading: say.received, cell: ({ receivedOn }) => day(receivedOn) },
    {
      id: 'happened',
      heading: say.happened,
      cell: ({ happenedOn }) => (happenedOn === null ? '' : day(happenedOn)),
    },
    { id: 'due', heading: say.due, cell: (row) => <Due row={row} /> },
  ];
}

function Due({ row: { light, dueOn, daysLeft } }: { row: FigureCase }) {
  const language = useLanguage();
  const { cases: say } = cockpitWording[language];
  if (light === 'none' || dueOn === null)
    return light === 'suspended' ? <Light light={light} language={language} /> : '';
  return (
    <>
      <Light light={light} language={language} /> {dayIn(language)(dueOn)}
      {daysLeft !== null && <span className="fine"> {leftText(daysLeft)}</span>}
    </>
  );

  function leftText(days: number) {
    if (days === 0) return say.lastDay;
    const count = numberText(Math.abs(days), language);
    return days > 0 ? say.left(count) : say.over(count);
  }
}
