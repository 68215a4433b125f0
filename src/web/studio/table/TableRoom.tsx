import { useState } from 'react';
import type { DecisionFinding } from '../../../modules/decisions/publication/contract.ts';
import { fieldId } from '../../ui/index.ts';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { RuleTable } from './RuleTable.tsx';
import { edited, namesIn, readTable, tablesIn, type Edit } from './table-document.ts';
import type { TableDesk } from './use-drafting.ts';
import { tableWording } from './wording.ts';

type TableRoomProps = { desk: TableDesk; findings: readonly DecisionFinding[] };

/** One table of the file, with what was found in it. */
export function TableRoom({ desk, findings }: TableRoomProps) {
  const say = tableWording[useLanguage()];
  const decisions = tablesIn(desk.xml);
  const [chosen, choose] = useState<string>();
  const decision = decisions.find((name) => name === chosen) ?? decisions[0];
  const view = decision === undefined ? undefined : readTable(desk.xml, decision);
  if (decision === undefined || view === undefined) return <p>{say.noTable}</p>;
  const edit = (change: Edit) => desk.write({ xml: edited(desk.xml, decision, change) });
  return (
    <section aria-label={say.table.caption(decision)}>
      <div className="studio-acts">
        <Choice label={say.decision} value={decision} choose={choose} options={decisions.map((name) => [name, name])} />
        <Choice
          label={say.policy}
          value={view.policy}
          choose={(policy) => edit({ do: 'choosePolicy', policy })}
          options={Object.entries(say.policies)}
        />
      </div>
      <p className="fine" id={HOW}>
        {say.table.how}
      </p>
      <RuleTable
        {...{ view, edit, decision, names: namesIn(desk.xml) }}
        findings={findings.filter((finding) => finding.decision === decision)}
      />
    </section>
  );
}

const HOW = fieldId('how-rules-are-written');

type ChoiceProps = {
  label: string;
  value: string;
  choose: (value: string) => void;
  options: readonly (readonly [value: string, word: string])[];
};

function Choice({ label, value, choose, options }: ChoiceProps) {
  return (
    <label>
      {label}{' '}
      <span className="select">
        <select className="input table-choice" value={value} onChange={({ target }) => choose(target.value)}>
          {options.map(([option, word]) => (
            <option key={option} value={option}>
              {word}
            </option>
          ))}
        </select>
      </span>
    </label>
  );
}
