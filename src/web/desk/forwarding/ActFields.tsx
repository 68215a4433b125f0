import type { ForwardingAct } from '../../../modules/intake/forwarding/contract.ts';
import { RESULTS } from '../../../modules/intake/forwarding/contract/results.ts';
import { DateInput, Select, TextArea, TextInput } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { OPINIONS, type Lack } from './send-act.ts';
import { forwardingWords } from './wording.ts';

/** What an act needs. */
export function ActFields({ act, lack }: { act: ForwardingAct; lack: Lack | undefined }) {
  const language = useLanguage();
  const say = forwardingWords[language];
  const error = lack === 'day' ? say.dayMissing : undefined;
  switch (act) {
    case 'forward':
      return (
        <>
          <Choice name="opinion" label={say.opinion} labels={say.choices} values={OPINIONS} lack={lack} />
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
          <Choice name="result" label={say.result} labels={say.results} values={RESULTS} lack={lack} />
          <DateInput name="noteResultOn" label={say.days.noteResult} value="" error={error} language={language} />
          <TextInput name="number" label={say.number} language={language} />
        </>
      );
    default:
      return <TextArea name="back" label={say.back} rows={2} language={language} />;
  }
}

type ChoiceProps<One extends string> = {
  name: string;
  label: string;
  labels: Readonly<Record<One, string>>;
  values: readonly One[];
  lack: Lack | undefined;
};

/** Nothing is chosen by oversight. */
function Choice<One extends string>({ name, label, labels, values, lack }: ChoiceProps<One>) {
  const language = useLanguage();
  const error = lack === 'choice' ? forwardingWords[language].choiceMissing : undefined;
  const options = values.map((value) => ({ value, label: { zh: labels[value], en: labels[value] } }));
  return <Select {...{ language, name, label, options, error }} />;
}
