import type { KeyboardEvent } from 'react';
import type { DecisionFinding } from '../../../modules/decisions/publication/contract.ts';
import { fieldId, numberText } from '../../ui/index.ts';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import type { Names } from '../../../modules/decisions/feel/names.ts';
import { RuleCell } from './RuleCell.tsx';
import { FindingText } from './TableFindings.tsx';
import type { Edit } from './table-document.ts';
import { tableWording } from './wording.ts';

type RuleRowProps = {
  rule: number;
  cells: readonly string[];
  columns: readonly { name: string }[];
  inputs: number;
  names: Names;
  findings: readonly DecisionFinding[];
  edit: (change: Edit) => void;
  walk: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/** One rule: a field for each cell, told to be wrong where it is, and what was found in the rule. */
export function RuleRow({ rule, cells, columns, inputs, names, findings, edit, walk }: RuleRowProps) {
  const language = useLanguage();
  const say = tableWording[language].table;
  const number = numberText(rule + 1, language);
  const told = fieldId(`rule-${rule + 1}-findings`);
  const isWrong = (column: number) =>
    findings.some((finding) => finding.grade === 'refused' && finding.column === column + 1);
  return (
    <tr className={findings.some(({ grade }) => grade !== 'note') ? 'rule-wrong' : undefined}>
      <th scope="row">{number}</th>
      {cells.map((text, column) => (
        <RuleCell
          key={column}
          {...{ rule, column, text, names, edit, walk }}
          is={column < inputs ? 'test' : 'output'}
          label={say.cell(number, columns[column]?.name ?? '')}
          isWrong={isWrong(column)}
          told={findings.length > 0 ? told : undefined}
        />
      ))}
      <td id={told}>
        {findings.map((finding) => (
          <p key={finding.words.zh} className="fine">
            <FindingText finding={finding} />
          </p>
        ))}
      </td>
      <td>
        <RuleActs {...{ rule, number, edit }} />
      </td>
    </tr>
  );
}

function RuleActs({ rule, number, edit }: { rule: number; number: string; edit: (change: Edit) => void }) {
  const say = tableWording[useLanguage()].table;
  return (
    <>
      {rule > 0 && (
        <button
          type="button"
          className="button button-plain"
          aria-label={say.raiseRule(number)}
          onClick={() => edit({ do: 'raiseRule', rule })}
        >
          {say.raise}
        </button>
      )}
      <button
        type="button"
        className="button button-plain"
        aria-label={say.removeRule(number)}
        onClick={() => edit({ do: 'removeRule', rule })}
      >
        {say.remove}
      </button>
    </>
  );
}
