import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { bridgeWording } from './wording.ts';

const ID = 'pairing-code';

export const focusCode = () => document.getElementById(ID)?.focus();

type CodeFieldProps = { typed: string; type: (typed: string) => void; isUnfit: boolean };

export function CodeField({ typed, type, isUnfit }: CodeFieldProps) {
  const say = bridgeWording[useLanguage()].pairing;
  return (
    <div className={isUnfit ? 'field field-wrong' : 'field'}>
      <label className="label" htmlFor={ID}>
        {say.code}
      </label>
      <p className="hint" id={`${ID}-hint`}>
        {say.hint}
      </p>
      {isUnfit && (
        <p className="field-error" id={`${ID}-error`}>
          {say.unfit}
        </p>
      )}
      <input
        className="input input-code"
        id={ID}
        inputMode="numeric"
        autoComplete="off"
        aria-describedby={isUnfit ? `${ID}-hint ${ID}-error` : `${ID}-hint`}
        aria-invalid={isUnfit || undefined}
        value={typed}
        onChange={({ target }) => type(target.value)}
      />
    </div>
  );
}
