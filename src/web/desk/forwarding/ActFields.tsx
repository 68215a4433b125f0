import type { ForwardingAct } from '../../../modules/intake/forwarding/contract.ts';
import { DateInput, TextArea, TextInput } from '../../ui/index.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { forwardingWords } from './wording.ts';

/** What an act needs. */
export function ActFields({ act, error }: { act: ForwardingAct; error: string | undefined }) {
  const language = useLanguage();
  const say = forwardingWords[language];
  switch (act) {
    case 'forward':
      return (
        <>
          <ChoiceField
            name="opinion"
            label={say.opinion}
            first={say.choices.grant}
            options={[{ value: 'deny', label: say.choices.deny }]}
          />
          <TextArea name="words" label={say.words} rows={3} language={language} />
        </>
      );
    case 'receive':
      return (
        <>
          <DateInput name="receiveOn" label={say.days.receive} value="" error={error} language={language} />
          <TextInput name="receipt" label={say.receipt} language={language} />
        </>
      );
    case 'noteResult':
      return (
        <>
          <ChoiceField
            name="result"
            label={say.result}
            first={say.results.granted}
            options={[
              { value: 'denied', label: say.results.denied },
              { value: 'withdrawn', label: say.results.withdrawn },
            ]}
          />
          <DateInput name="noteResultOn" label={say.days.noteResult} value="" error={error} language={language} />
          <TextInput name="number" label={say.number} language={language} />
        </>
      );
    default:
      return <TextArea name="back" label={say.back} rows={2} language={language} />;
  }
}
