import type { FormEvent } from 'react';
import { fieldId, numberText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { textIn } from '../shell/text-in.ts';
import { migrationWording } from './wording.ts';

type ChoiceProps = { versions: readonly number[]; choose: (versions: { from: number; to: number }) => void };

/** From which version to which; at first from the one before the newest to the newest. */
export function VersionChoice({ versions, choose }: ChoiceProps) {
  const { versions: say } = migrationWording[useLanguage()];
  const [newest = 1, before = 1] = versions;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    choose({ from: Number(textIn(form, 'from')), to: Number(textIn(form, 'to')) });
  };
  return (
    <form className="models-find" onSubmit={submit}>
      <OneVersion name="from" label={say.from} versions={versions} first={before} />
      <OneVersion name="to" label={say.to} versions={versions} first={newest} />
      <button type="submit" className="button button-quiet">
        {say.look}
      </button>
    </form>
  );
}

type OneProps = { name: 'from' | 'to'; label: string; versions: readonly number[]; first: number };

function OneVersion({ name, label, versions, first }: OneProps) {
  const language = useLanguage();
  const { versions: say } = migrationWording[language];
  const id = fieldId(`version-${name}`);
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <span className="select">
        <select className="input" id={id} name={name} defaultValue={String(first)}>
          {versions.map((version) => (
            <option key={version} value={version}>
              {say.one(numberText(version, language))}
            </option>
          ))}
        </select>
      </span>
    </>
  );
}
