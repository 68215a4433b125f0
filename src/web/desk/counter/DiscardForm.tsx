import { useState } from 'react';
import { discardSheet } from '../../api/counter.ts';
import { fieldId } from '../../ui/index.ts';
import { useSending } from '../leaves/use-sending.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { counterWording } from './wording.ts';

type DiscardProps = { draft: string; left: () => void };

/** A sheet is thrown away with a reason and what the person can do instead: a head looks at it. It stands within the form that hands in. */
export function DiscardForm({ draft, left }: DiscardProps) {
  const { discarding: say, discard } = counterWording[useLanguage()].sheet;
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState({ reason: '', instead: '' });
  const { isSending, trouble, send } = useSending();
  if (!isOpen)
    return (
      <button type="button" className="button button-quiet" onClick={() => setOpen(true)}>
        {discard}
      </button>
    );
  const isSaid = said.reason.trim() !== '' && said.instead.trim() !== '';
  const away = () => send({ draft, said }, () => discardSheet(draft, said).then(left));
  return (
    <fieldset className="counter-discard">
      <legend>{say.title}</legend>
      <p className="fine">{say.lead}</p>
      {trouble && <TroubleNote trouble={trouble} />}
      {(['reason', 'instead'] as const).map((name) => (
        <div className="field" key={name}>
          <label className="label" htmlFor={fieldId(`discard-${name}`)}>
            {say[name]}
          </label>
          <input
            className="input"
            type="text"
            id={fieldId(`discard-${name}`)}
            maxLength={1_000}
            autoComplete="off"
            value={said[name]}
            onChange={({ target }) => setSaid((before) => ({ ...before, [name]: target.value }))}
          />
        </div>
      ))}
      <button
        type="button"
        className="button button-harm"
        aria-disabled={!isSaid || isSending || undefined}
        onClick={() => isSaid && void away()}
      >
        {say.act}
      </button>{' '}
      <button type="button" className="button button-quiet" onClick={() => setOpen(false)}>
        {say.keep}
      </button>
    </fieldset>
  );
}
