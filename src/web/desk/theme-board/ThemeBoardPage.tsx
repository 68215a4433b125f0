import { useSearch } from '@tanstack/react-router';
import { Table } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { ListEnd } from '../worklist/ListEnd.tsx';
import { BoardFilters } from './BoardFilters.tsx';
import { dateOf, numberOf, pathOf, turnOf } from './BoardCells.tsx';
import type { BoardFilter } from './filter.ts';
import { useBoard } from './use-board.ts';
import { themeBoardWording } from './wording.ts';
import '../styles/theme-board.css';

/** Running 一件事 of the officer's departments. */
export default function ThemeBoardPage() {
  const say = themeBoardWording[useLanguage()];
  const filter = useSearch({ from: '/themes' });
  useDocumentTitle(say.title);
  return (
    <div className="desk-page theme-board">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <BoardFilters filter={filter} />
      <Board filter={filter} />
    </div>
  );
}

function Board({ filter }: { filter: BoardFilter }) {
  const say = themeBoardWording[useLanguage()];
  const board = useBoard(filter);
  if (board.data === undefined)
    return <Unread error={board.error} waiting={say.waiting} again={() => void board.refetch()} />;
  return (
    <>
      <Table
        caption={say.title}
        empty={say.none}
        rows={board.data}
        rowId={({ id }) => id}
        columns={[
          { id: 'number', heading: say.columns.number, cell: numberOf },
          { id: 'path', heading: say.columns.path, cell: pathOf },
          { id: 'turn', heading: say.columns.turn, cell: turnOf },
          { id: 'date', heading: say.columns.date, cell: dateOf },
        ]}
      />
      <ListEnd listed={board} say={say.end} />
    </>
  );
}
