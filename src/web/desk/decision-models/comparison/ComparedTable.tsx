import type { ColumnChange, RuleChange, TableChange } from '../../../../modules/decisions/difference/contract.ts';
import { numberText, Tag } from '../../../ui/index.ts';
import { useLanguage } from '../../shell/PreferencesRoom.tsx';
import { decisionModelsWording } from '../wording.ts';
import { Facts, TONES, type Sides } from './Facts.tsx';

type ComparedTableProps = { table: TableChange; name: string; sides: Sides };

/** Both versions of a table beside each other, rule by rule; what differs is said in words in the row and in the cell. */
export function ComparedTable({ table, name, sides }: ComparedTableProps) {
  const language = useLanguage();
  const say = decisionModelsWording[language].comparison;
  const { policy, ordered, columns, rules } = table;
  return (
    <>
      {policy.before !== policy.after && <p>{say.policy(policy.before ?? say.nothing, policy.after ?? say.nothing)}</p>}
      {!ordered && rules.some(({ how }) => how === 'moved') && <p>{say.unordered}</p>}
      <ColumnChanges columns={columns} />
      <table className="table compared">
        <caption>{say.table(name)}</caption>
        <Heads columns={columns} sides={sides} />
        <tbody>
          {rules.map((rule) => (
            <Line key={`${rule.before} ${rule.after}`} rule={rule} columns={columns} sides={sides} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function ColumnChanges({ columns }: { columns: readonly ColumnChange[] }) {
  const say = decisionModelsWording[useLanguage()].comparison;
  const changed = columns.filter(({ how }) => how !== 'same');
  if (changed.length === 0) return null;
  return (
    <>
      <h3>{say.columnsChanged}</h3>
      <ul>
        {changed.map((column) => (
          <li key={`${column.is} ${column.before} ${column.after}`}>
            {say.columns[column.is]} <span lang="zh">{column.name}</span>{' '}
            <Tag tone={TONES[column.how]}>{say.how[column.how]}</Tag>
            <Facts facts={column.facts} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Heads({ columns, sides }: { columns: readonly ColumnChange[]; sides: Sides }) {
  const { comparison: say, versions } = decisionModelsWording[useLanguage()];
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {versions.changes}
        </th>
        {sides.map((side) => (
          <th key={side} scope="colgroup" colSpan={columns.length + 1} className="compared-side">
            {side}
          </th>
        ))}
      </tr>
      <tr>
        {sides.map((side) => [
          <th key={side} scope="col" className="compared-side">
            {say.rule}
          </th>,
          ...columns.map((column) => (
            <th key={`${side} ${column.is} ${column.before} ${column.after}`} scope="col">
              <span className="fine">{say.columns[column.is]}</span> <span lang="zh">{column.name}</span>
            </th>
          )),
        ])}
      </tr>
    </thead>
  );
}

function Line({ rule, columns, sides }: { rule: RuleChange; columns: readonly ColumnChange[]; sides: Sides }) {
  const say = decisionModelsWording[useLanguage()].comparison;
  return (
    <tr className={`compared-${rule.how}`}>
      <th scope="row">
        {rule.how === 'same' ? (
          <span className="fine">{say.how.same}</span>
        ) : (
          <Tag tone={TONES[rule.how]}>
            {say.how[rule.how]}
            {rule.how === 'changed' && rule.moved && say.movedToo}
          </Tag>
        )}
      </th>
      <Half rule={rule} columns={columns} side="before" called={sides[0]} />
      <Half rule={rule} columns={columns} side="after" called={sides[1]} />
    </tr>
  );
}

type HalfProps = { rule: RuleChange; columns: readonly ColumnChange[]; side: 'before' | 'after'; called: string };

function Half({ rule, columns, side, called }: HalfProps) {
  const language = useLanguage();
  const say = decisionModelsWording[language].comparison;
  const number = rule[side];
  return (
    <>
      <td className="compared-side">
        <span className="cell-heading">{say.ruleOf(called)}</span>
        {number === null ? say.nothing : numberText(number, language)}
      </td>
      {rule.cells.map((cell, at) => {
        const text = cell[side];
        const isMarked = cell.changed && text !== null && rule.how === 'changed';
        return (
          <td
            key={`${columns[at]?.before} ${columns[at]?.after} ${at}`}
            className={isMarked ? 'compared-cell' : undefined}
          >
            <span className="cell-heading" lang="zh">
              {columns[at]?.name}
            </span>
            {text !== null && <code>{text}</code>}
            {isMarked && <span className="compared-word"> {say.cellChanged}</span>}
          </td>
        );
      })}
    </>
  );
}
