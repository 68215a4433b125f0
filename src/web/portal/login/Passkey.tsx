import type { Language } from '../../ui/index.ts';
import { signInWording } from './wording.ts';

/** Hidden until the script finds that the browser knows passkeys; the words travel as attributes, since the script holds none. */
export function Passkey({ act, next, language }: { act: 'prove' | 'enrol'; next: string; language: Language }) {
  const say = signInWording[language].passkey;
  return (
    <div hidden data-passkey={act} data-next={next} data-label={say.label} data-failed={say.failed}>
      <p>
        <button type="button" className="button button-plain">
          {say[act]}
        </button>
      </p>
      <output data-passkey-status="" />
    </div>
  );
}
