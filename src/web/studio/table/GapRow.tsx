import type { DecisionFinding } from '../../../modules/decisions/publication/contract.ts';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { FindingText } from './TableFindings.tsx';
import { tableWording } from './wording.ts';

type GapRowProps = { finding: DecisionFinding; outputs: number; mend: (tests: readonly string[]) => void };

/** A part of the table that no rule holds for, as the rule that is missing. */
export function GapRow({ finding, outputs, mend }: GapRowProps) {
  const say = tableWording[useLanguage()].table;
  const tests = finding.where.map(({ test }) => test);
  return (
    <tr className="rule-gap">
      <th scope="row">{say.gap}</th>
      {tests.map((test, column) => (
        <td key={column} className="table-input">
          {test}
        </td>
      ))}
      {Array.from({ length: outputs }, (_, column) => (
        <td key={column} className="table-output">
          ？
        </td>
      ))}
      <td>
        <p className="fine">
          <FindingText finding={finding} />
        </p>
      </td>
      <td>
        <button type="button" className="button button-quiet" onClick={() => mend(tests)}>
          {say.mend}
        </button>
      </td>
    </tr>
  );
}
