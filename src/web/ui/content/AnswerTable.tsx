import type { ReactNode } from 'react';
import type { Spoken } from '../language.ts';
import { Say } from '../Say.tsx';
import type { Bilingual } from '../words.ts';

export type AnsweredRows = { headings: readonly Bilingual[]; rows: readonly (readonly Bilingual[])[] };

/** An answer that has rows and columns, small enough to stand among other answers. */
export function AnswerTable({
  table: { headings, rows },
  language,
  cell = (words) => <Say words={words} language={language} />,
}: Spoken & { table: AnsweredRows; cell?: (words: Bilingual) => ReactNode }) {
  return (
    <div className="answer-table">
      <table>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading.zh} scope="col">
                <Say words={heading} language={language} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={JSON.stringify(row)}>
              {headings.map((heading, place) => (
                <td key={heading.zh}>
                  <span className="cell-heading">
                    <Say words={heading} language={language} />
                  </span>
                  <span>{cell(row[place] ?? { zh: '' })}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
