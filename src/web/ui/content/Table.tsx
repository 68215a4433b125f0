import type { ReactNode } from 'react';

export type Column<Row> = {
  id: string;
  heading: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures stand right and align by digit. */
  numeric?: boolean;
};

export type TableProps<Row> = {
  caption: ReactNode;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Said in place of the rows when there are none. */
  empty: ReactNode;
};

/** The first column names its row; without rows there is nothing to head. On a narrow screen each row becomes a block whose cells repeat their headings. */
export function Table<Row>({ caption, columns, rows, rowId, empty }: TableProps<Row>) {
  return (
    <table className="table">
      <caption>{caption}</caption>
      {rows.length > 0 && (
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={columnClass(column)}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.length === 0 && (
          <tr>
            <td colSpan={columns.length}>{empty}</td>
          </tr>
        )}
        {rows.map((row) => (
          <TableRow key={rowId(row)} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

function TableRow<Row>({ row, columns }: { row: Row; columns: readonly Column<Row>[] }) {
  return (
    <tr>
      {columns.map((column, place) =>
        place === 0 ? (
          <th key={column.id} scope="row">
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.id} className={columnClass(column)}>
            <span className="cell-heading">{column.heading}</span>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

const columnClass = ({ numeric = false }: { numeric?: boolean }) => (numeric ? 'numeric' : undefined);
