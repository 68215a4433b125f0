import { useRef, useState, type FormEvent } from 'react';
import type { RegisteredTurnedAway } from '../../../modules/intake/turned-away/contract.ts';
import { PATHS, REASONS, type Reason } from '../../../modules/intake/turned-away/contract/kinds.ts';
import { turnedAwayWording } from '../../../modules/intake/turned-away/wording.ts';
import { registerTurnedAway } from '../../api/turned-away.ts';
import { TextArea, TextInput } from '../../ui/index.ts';
import { SEND } from '../keys/bindings.ts';
import { ariaShortcut, KeyHint } from '../keys/KeyHint.tsx';
import { useShortcuts } from '../keys/KeyRoom.tsx';
import { useSending } from '../leaves/use-sending.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { DemandedField } from './DemandedField.tsx';
import { wishIn } from './wish-in.ts';
import { deskTurnedAwayWording } from './wording.ts';

type RegisterFormProps = {
  item: string | undefined;
  meeting: string | undefined;
  done: (registered: RegisteredTurnedAway) => void;
};

/** Why, and what the person can do; what was typed stays where it is refused. */
export function RegisterForm({ item, meeting, done }: RegisterFormProps) {
  const language = useLanguage();
  const { form: say, sending, choose } = deskTurnedAwayWording[language];
  const words = turnedAwayWording[language];
  const form = useRef<HTMLFormElement>(null);
  const { isSending, trouble, send } = useSending();
  const [reason, setReason] = useState<Reason>();
  useShortcuts((shortcut) => {
    if (shortcut === SEND) form.current?.requestSubmit();
    return shortcut === SEND;
  });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wish = wishIn(new FormData(event.currentTarget), { item, meeting });
    if (wish) await send(wish, (key) => registerTurnedAway(wish, key).then(done));
  };
  return (
    <form ref={form} className="framed-act" aria-label={say.title} onSubmit={(event) => void submit(event)}>
      {trouble && <TroubleNote trouble={trouble} />}
      <WhoFields item={item} meeting={meeting} />
      <ChoiceField
        name="reason"
        label={say.reason}
        first={choose}
        options={REASONS.map((value) => ({ value, label: words.reasons[value] }))}
        value={reason ?? ''}
        choose={(value) => setReason(REASONS.find((one) => one === value))}
      />
      {item !== undefined && <DemandedField item={item} reason={reason} />}
      <TextArea language={language} name="words" label={say.words} hint={say.wordsHint} rows={3} />
      <PathFields />
      <TextInput language={language} name="counter" label={say.counter} width="medium" />
      <button
        type="submit"
        className="button button-go"
        aria-disabled={isSending || undefined}
        aria-keyshortcuts={ariaShortcut(SEND)}
      >
        {isSending ? sending : say.act} <KeyHint shortcut={SEND} />
      </button>
    </form>
  );
}

/** What was asked for where there is no item, and who asked where no card was seen. */
function WhoFields({ item, meeting }: Omit<RegisterFormProps, 'done'>) {
  const language = useLanguage();
  const { form: say } = deskTurnedAwayWording[language];
  return (
    <>
      {item === undefined && <TextInput language={language} name="asked" label={say.asked} hint={say.askedHint} />}
      {meeting === undefined && (
        <TextInput language={language} name="contact" label={say.contact} hint={say.contactHint} />
      )}
    </>
  );
}

function PathFields() {
  const language = useLanguage();
  const { form: say } = deskTurnedAwayWording[language];
  return (
    <fieldset className="turned-away-path">
      <legend>{say.path}</legend>
      <p className="hint">{say.pathHint}</p>
      {PATHS.map((kind) => (
        <TextArea
          key={kind}
          language={language}
          name={`path-${kind}`}
          label={turnedAwayWording[language].paths[kind]}
          hint={say.pathHints[kind]}
          rows={2}
        />
      ))}
    </fieldset>
  );
}
