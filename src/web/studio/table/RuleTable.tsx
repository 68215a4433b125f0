import { useMemo, useRef, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { DecisionFinding } from '../../../modules/decisions/publication/contract.ts';
import { numberText } from '../../ui/index.ts';
import { useAnnounce } from '../../desk/shell/AnnouncingRoom.tsx';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { cellNames } from './cell-fault.ts';
import { ColumnHead } from './ColumnHead.tsx';
import { GapRow } from './GapRow.tsx';
import { RuleRow } from './RuleRow.tsx';
import type { Edit, TableView } from './table-document.ts';
import { tableWording } from './wording.ts';

type RuleTableProps = {
  view: TableView;
  decision: string;
  names: readonly string[];
  findings: readonly DecisionFinding[];
  edit: (change: Edit) => void;
};

/** Rules as rows. What was found stands at the row and cell that it is about; a gap is a row of its own below. */
export function RuleTable({ view, decision, names, findings, edit }: RuleTableProps) {
  const language = useLanguage();
  const say = tableWording[language].table;
  const announce = useAnnounce();
  // The same names are the same reading: cells are not read again for a change elsewhere.
  const said = names.join('\n');
  const known = useMemo(() => cellNames(said.split('\n')), [said]);
  const table = useRef<HTMLTableElement>(null);
  const [inputs, outputs] = [view.inputs.length, view.outputs.length];
  const mend = (tests: readonly string[]) => {
    flushSync(() => edit({ do: 'addRule', tests }));
    announce(say.mended(numberText(view.rules.length + 1, language)));
    focusCell(table, view.rules.length, inputs);
  };
  const walk = (event: KeyboardEvent<HTMLInputElement>) => {
    const to = placeAfter(event);
    if (to === undefined || to.rule < 0) return;
    event.preventDefault();
    // The row is there before the next key is pressed: whoever types fast does not write into this one.
    if (to.rule === view.rules.length && event.key === 'Enter') flushSync(() => edit({ do: 'addRule', tests: [] }));
    focusCell(table, to.rule, to.column);
  };
  return (
    <>
      <div className="table-scroll">
        <table className="table rule-table" ref={table}>
          <caption>{say.caption(decision)}</caption>
          <Head view={view} edit={edit} />
          <tbody>
            {view.rules.map(({ cells }, rule) => (
              <RuleRow
                key={rule}
                {...{ rule, cells, edit, walk, inputs, names: known, columns: [...view.inputs, ...view.outputs] }}
                findings={findings.filter(({ rules }) => rules.includes(rule + 1))}
              />
            ))}
            {findings.map(
              (finding) => finding.code === 'gap' && <GapRow key={finding.words.zh} {...{ finding, mend, outputs }} />,
            )}
          </tbody>
        </table>
      </div>
      <Growing view={view} edit={edit} />
    </>
  );
}

type PartProps = Pick<RuleTableProps, 'view' | 'edit'>;

function Head({ view, edit }: PartProps) {
  const say = tableWording[useLanguage()].table;
  return (
    <thead>
      <tr>
        <th scope="col">{say.rule}</th>
        {[...view.inputs, ...view.outputs].map((column, at) => (
          <ColumnHead key={at} column={column} at={at} inputs={view.inputs.length} edit={edit} />
        ))}
        <th scope="col">{say.marks}</th>
        <th scope="col">{say.acts}</th>
      </tr>
    </thead>
  );
}

function Growing({ view, edit }: PartProps) {
  const say = tableWording[useLanguage()].table;
  const acts = [
    [say.addRule, { do: 'addRule', tests: [] }],
    [say.addInput, { do: 'addInput', name: say.newInput(String(view.inputs.length + 1)) }],
    [say.addOutput, { do: 'addOutput', name: say.newOutput(String(view.outputs.length + 1)) }],
  ] as const;
  return (
    <div className="studio-acts">
      {acts.map(([word, change]) => (
        <button key={word} type="button" className="button button-plain" onClick={() => edit(change)}>
          {word}
        </button>
      ))}
    </div>
  );
}

/** Where a key leads from a cell; undefined where it is the browser's own. */
function placeAfter({
  key,
  currentTarget,
  nativeEvent,
}: KeyboardEvent<HTMLInputElement>): { rule: number; column: number } | undefined {
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[key];
  if (step === undefined || nativeEvent.isComposing) return undefined;
  const { rule, column } = currentTarget.dataset;
  return rule === undefined || column === undefined ? undefined : { rule: Number(rule) + step, column: Number(column) };
}

function focusCell(table: { current: HTMLTableElement | null }, rule: number, column: number): void {
  table.current?.querySelector<HTMLInputElement>(`[data-rule="${rule}"][data-column="${column}"]`)?.focus();
}
