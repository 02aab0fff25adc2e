import type { ReactNode } from "react";

import "../../components/table.css";

interface Props<T> {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly cells: (row: T) => readonly ReactNode[];
  readonly empty: string;
}

/** A small table of settings: the first cell names the row, the last holds its buttons. */
export function Rows<T>({ label, heads, rows, keyOf, cells, empty }: Props<T>) {
  if (rows.length === 0) return <p className="muted">{empty}</p>;
  return (
    <table className="table settings-table">
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {cells(row).map((cell, index) =>
              index === 0 ? (
                // oxlint-disable-next-line react/no-array-index-key -- a cell is its column
                <th key={index} scope="row" className="table-name">
                  {cell}
                </th>
              ) : (
                // oxlint-disable-next-line react/no-array-index-key -- a cell is its column
                <td key={index}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
