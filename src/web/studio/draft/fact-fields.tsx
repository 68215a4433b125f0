import { useId, useState } from 'react';
import { draftWording } from './wording.ts';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';

type FactProps = { label: string; value: string; change: (value: string) => void };

/** Kept when the field is left, so that one change is one step to undo. Otherwise it shows what the drawing says. */
export function FactText({
  label,
  hint,
  value,
  change,
  isNumber = false,
}: FactProps & { hint?: string; isNumber?: boolean }) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const left = () => {
    setTyped(undefined);
    if (typed !== undefined && typed.trim() !== value) change(typed.trim());
  };
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
        id={id}
        type="text"
        inputMode={isNumber ? 'decimal' : 'text'}
        autoComplete="off"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={typed ?? value}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={left}
      />
    </div>
  );
}

type FactChoiceProps = FactProps & {
  options: Readonly<Record<string, string>>;
  /** What it is called when nothing is chosen. */
  unset?: string;
  /** One of the options holds in any case. */
  isNeeded?: boolean;
};

export function FactChoice({ label, value, options, change, unset, isNeeded = false }: FactChoiceProps) {
  const id = useId();
  const say = draftWording[useLanguage()].part;
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select className="input" id={id} value={value} onChange={({ target }) => change(target.value)}>
        {!isNeeded && <option value="">{unset ?? say.unset}</option>}
        {Object.entries(options).map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
}

export function FactCheck({
  label,
  isSet,
  change,
}: {
  label: string;
  isSet: boolean;
  change: (isSet: boolean) => void;
}) {
  return (
    <label className="draft-check">
      <input type="checkbox" checked={isSet} onChange={() => change(!isSet)} /> {label}
    </label>
  );
}

/** `value` is a list of keys with spaces between, as the model has it. */
export function FactChecks({
  label,
  value,
  options,
  change,
}: FactProps & { options: Readonly<Record<string, string>> }) {
  const chosen = value.split(/\s+/).filter((key) => key !== '');
  const toggle = (key: string) =>
    change((chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]).join(' '));
  return (
    <details className="draft-checks" open={chosen.length > 0}>
      <summary>{label}</summary>
      {Object.entries(options).map(([key, word]) => (
        <label key={key}>
          <input type="checkbox" checked={chosen.includes(key)} onChange={() => toggle(key)} /> {word}
        </label>
      ))}
    </details>
  );
}
