import { numberText } from '../../ui/index.ts';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import type { Edit } from './table-document.ts';
import { tableWording } from './wording.ts';

type ColumnHeadProps = {
  column: { name: string; type: string };
  at: number;
  inputs: number;
  edit: (change: Edit) => void;
};

/** What a column is called and of what type it is. A type of the file itself stays as it is written. */
export function ColumnHead({ column: { name, type }, at, inputs, edit }: ColumnHeadProps) {
  const language = useLanguage();
  const { table: say, types, otherType } = tableWording[language];
  const isInput = at < inputs;
  const place = numberText(isInput ? at + 1 : at - inputs + 1, language);
  const called = isInput ? say.input(place) : say.output(place);
  const known = Object.keys(types).includes(type);
  return (
    <th scope="col" className={isInput ? 'table-input' : 'table-output'}>
      <span className="fine">{called}</span>
      <input
        className="input"
        aria-label={say.name(called)}
        value={name}
        onChange={({ target }) => edit({ do: 'nameColumn', column: at, name: target.value })}
      />
      <span className="select">
        <select
          className="input"
          aria-label={say.type(called)}
          value={type}
          onChange={({ target }) => edit({ do: 'typeColumn', column: at, type: target.value })}
        >
          {Object.entries(types).map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
          {!known && <option value={type}>{type === '' ? otherType : type}</option>}
        </select>
      </span>
      <button
        type="button"
        className="button button-plain"
        aria-label={say.removeColumn(name)}
        onClick={() => edit({ do: 'removeColumn', column: at })}
      >
        {say.remove}
      </button>
    </th>
  );
}
