import { useEffect, useMemo, type KeyboardEvent } from 'react';
import type { Names } from '../../../modules/decisions/feel/names.ts';
import { fieldId, numberText } from '../../ui/index.ts';
import { useAnnounce } from '../../desk/shell/AnnouncingRoom.tsx';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { cellFault } from './cell-fault.ts';
import type { Edit } from './table-document.ts';
import { tableWording } from './wording.ts';

type RuleCellProps = {
  rule: number;
  column: number;
  is: 'test' | 'output';
  text: string;
  label: string;
  names: Names;
  isWrong: boolean;
  told: string | undefined;
  edit: (change: Edit) => void;
  walk: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/** While somebody types, nothing is said aloud: half a cell can rarely be read. */
const REST_MS = 800;

/** One cell, read at every key; what cannot be read is said beside it, and aloud once the typing rests. */
export function RuleCell({ rule, column, is, text, label, names, isWrong, told, edit, walk }: RuleCellProps) {
  const language = useLanguage();
  const say = tableWording[language].table;
  const at = useMemo(() => cellFault(text, is, names), [text, is, names]);
  const fault = at === undefined ? undefined : say.cellFault(numberText(at, language));
  const announce = useAnnounce();
  useEffect(() => {
    if (fault === undefined) return undefined;
    const timer = setTimeout(() => announce(say.cellFaultAt(label, fault)), REST_MS);
    return () => clearTimeout(timer);
  }, [announce, fault, label, say]);
  const place = fieldId(`cell-${rule + 1}-${column + 1}-fault`);
  const described = [fault === undefined ? undefined : place, told].filter((id) => id !== undefined);
  return (
    <td className={is === 'test' ? 'table-input' : 'table-output'}>
      <input
        className="input"
        aria-label={label}
        aria-invalid={isWrong || fault !== undefined || undefined}
        aria-describedby={described.length > 0 ? described.join(' ') : undefined}
        data-rule={rule}
        data-column={column}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onKeyDown={walk}
        onChange={({ target }) => edit({ do: 'write', rule, column, text: target.value })}
      />
      {fault !== undefined && (
        <p className="cell-fault" id={place}>
          {fault}
        </p>
      )}
    </td>
  );
}
