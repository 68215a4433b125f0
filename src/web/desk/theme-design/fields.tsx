import { fieldId } from '../../ui/index.ts';

type FieldWords = { name: string; label: string; hint?: string };

/** A line of text that is held by what is being drawn. */
export function TextField({
  name,
  label,
  hint,
  value,
  write,
}: FieldWords & { value: string; write: (value: string) => void }) {
  const id = fieldId(name);
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        className="input"
        type="text"
        id={id}
        autoComplete="off"
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => write(target.value)}
      />
    </div>
  );
}

/** Several lines, each of which counts by itself; they are taken when the field is left, so that no half word counts. */
export function LinesField({
  name,
  label,
  hint,
  lines,
  write,
}: FieldWords & { lines: readonly string[]; write: (lines: string[]) => void }) {
  const id = fieldId(name);
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        className="input"
        id={id}
        rows={Math.max(2, lines.length)}
        defaultValue={lines.join('\n')}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onBlur={({ target }) => write([...new Set(target.value.split('\n').map((line) => line.trim()))].filter(isSaid))}
      />
    </div>
  );
}

const isSaid = (line: string) => line !== '';

type Option = { value: string; label: string; isChinese?: boolean };

/** A small choice within a line, named by its own label. */
export function LineChoice({
  name,
  label,
  isChinese,
  value,
  options,
  choose,
}: {
  name: string;
  label: string;
  isChinese?: boolean;
  value: string;
  options: readonly Option[];
  choose: (value: string) => void;
}) {
  const id = fieldId(name);
  return (
    <div className="theme-line">
      <label htmlFor={id} lang={isChinese === true ? 'zh' : undefined}>
        {label}
      </label>
      <span className="select">
        <select className="input" id={id} value={value} onChange={({ target }) => choose(target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.isChinese === true ? 'zh' : undefined}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}

export function Check({
  name,
  label,
  checked,
  write,
}: {
  name: string;
  label: string;
  checked: boolean;
  write: (checked: boolean) => void;
}) {
  const id = fieldId(name);
  return (
    <p className="theme-check">
      <input type="checkbox" id={id} checked={checked} onChange={({ target }) => write(target.checked)} />
      <label htmlFor={id}>{label}</label>
    </p>
  );
}
