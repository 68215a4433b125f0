import type { Trouble } from '../../api/trouble.ts';
import { never } from '../../../kernel/result.ts';
import type { Problem } from '../../../kernel/problem.ts';
import { useLanguage } from './PreferencesRoom.tsx';
import { shellWording } from './wording.ts';

/** What went wrong, in a sentence, and the way on where there is one. */
export function TroubleNote({ trouble, again }: { trouble: Trouble; again?: () => void }) {
  const language = useLanguage();
  const say = shellWording[language].trouble;
  return (
    <div className="banner tone-harm" role="alert">
      <p className="banner-title">{useTroubleText(trouble)}</p>
      {trouble.kind === 'refused' && <Refusal problem={trouble.problem} />}
      {again && (
        <p>
          <button type="button" className="button button-plain" onClick={again}>
            {say.again}
          </button>
        </p>
      )}
    </div>
  );
}

/** The sentence alone. */
export function useTroubleText(trouble: Trouble): string {
  const say = shellWording[useLanguage()].trouble;
  switch (trouble.kind) {
    case 'refused':
      return trouble.problem.title;
    case 'stale':
      return say.stale;
    case 'signedOut':
      return say.signedOut;
    case 'unreachable':
      return say.unreachable;
    default:
      return never(trouble);
  }
}

/** Which fields the server named, and the number to tell the support desk. */
function Refusal({ problem: { fields = [], instance } }: { problem: Problem }) {
  const say = shellWording[useLanguage()].trouble;
  const messages = fields.flatMap(({ message }) => (message === undefined ? [] : [message]));
  return (
    <>
      {messages.length > 0 && (
        <ul>
          {messages.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {instance !== undefined && <p className="fine">{say.instance(instance.replace('urn:uuid:', ''))}</p>}
    </>
  );
}
