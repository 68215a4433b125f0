import { Link } from '@tanstack/react-router';
import type { OrderRow } from '../../../modules/oversight/orders/contract.ts';
import { CaseNumber, Say, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { OrderDue, OrderPlaceText, orderStateText } from './standing.tsx';
import { ordersWording } from './wording.ts';

export function OrderTable({ state, rows }: { state: 'open' | 'over'; rows: readonly OrderRow[] }) {
  const language = useLanguage();
  const say = ordersWording[language];
  return (
    <Table
      caption={say[state]}
      empty={state === 'open' ? say.openNone : say.overNone}
      rows={rows}
      rowId={({ id }) => id}
      columns={columnsOf(language)}
    />
  );
}

function columnsOf(language: Language): Column<OrderRow>[] {
  const say = ordersWording[language];
  return [
    {
      id: 'number',
      heading: say.number,
      cell: ({ id, number }) => (
        <Link to="/orders/$orderId" params={{ orderId: id }}>
          {number === null ? say.draftNumber : <span lang="zh">{number}</span>}
        </Link>
      ),
    },
    {
      id: 'about',
      heading: say.about,
      cell: ({ case: of, task }) =>
        of !== null && (
          <>
            <CaseNumber number={of.number} /> <Say words={of.item} language={language} />
            {task !== null && <span className="fine"> {say.step(task)}</span>}
          </>
        ),
    },
    { id: 'to', heading: say.to, cell: (row) => <OrderPlaceText row={row} language={language} /> },
    { id: 'state', heading: say.state, cell: (row) => orderStateText(row, language) },
    { id: 'due', heading: say.due, cell: (row) => <OrderDue row={row} language={language} /> },
  ];
}
