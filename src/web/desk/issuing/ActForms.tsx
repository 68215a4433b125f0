import type { ResultView } from '../../../modules/issuing/contract.ts';
import { actOn, type Act } from '../../api/issuing.ts';
import { Select, TextArea, TextInput } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { textIn } from '../shell/text-in.ts';
import { useAct } from './use-act.ts';
import { WindowForm } from './WindowForm.tsx';
import { issuingPageWording } from './wording.ts';

export type OfResult = { caseId: string; hall: string; done: () => void };

function useResultAct(act: Act, { caseId, done }: OfResult) {
  const say = issuingPageWording[useLanguage()];
  return useAct<{ hall: string } & object>((wish) => actOn(caseId, act, wish), { said: say.done[act], done });
}

export function ShelveForm(of: OfResult) {
  const language = useLanguage();
  const say = issuingPageWording[language].shelve;
  const act = useResultAct('shelve', of);
  return (
    <WindowForm
      act={say.act}
      sending={act.isPending}
      error={act.error}
      submit={(typed) => act.mutate({ hall: of.hall, ...{ shelf: textIn(typed, 'shelf') } })}
    >
      <TextInput {...{ language, name: 'shelf', label: say.shelf, hint: say.hint }} typing="code" width="short" />
    </WindowForm>
  );
}

export function PrintForm({ blanks, ...of }: OfResult & { blanks: ResultView['blanks'] }) {
  const language = useLanguage();
  const say = issuingPageWording[language].print;
  const act = useResultAct('print', of);
  const options = blanks.map(({ book, text, type }) => ({ value: book, label: { zh: `${type} ${text}` } }));
  return (
    <WindowForm
      act={say.act}
      sending={act.isPending}
      error={act.error}
      submit={(typed) => {
        const chosen = blanks.find(({ book }) => book === textIn(typed, 'book'));
        if (chosen) act.mutate({ hall: of.hall, ...{ book: chosen.book, number: chosen.next } });
      }}
    >
      <Select
        {...{ language, name: 'book', label: say.book, hint: say.hint, options }}
        selected={blanks.length === 1 ? blanks[0]?.book : undefined}
      />
    </WindowForm>
  );
}

export function PostForm(of: OfResult) {
  const say = issuingPageWording[useLanguage()].post;
  const act = useResultAct('post', of);
  return (
    <WindowForm act={say.act} sending={act.isPending} error={act.error} submit={() => act.mutate({ hall: of.hall })}>
      <p className="hint">{say.lead}</p>
    </WindowForm>
  );
}

export function OutsideForm(of: OfResult) {
  const language = useLanguage();
  const say = issuingPageWording[language].outside;
  const act = useResultAct('outside', of);
  const options = Object.entries(issuingPageWording.zh.outside.reasons).map(([value, zh]) => {
    const words: Readonly<Record<string, string>> = issuingPageWording.en.outside.reasons;
    return { value, label: { zh, en: words[value] ?? zh } };
  });
  return (
    <WindowForm
      act={say.act}
      sending={act.isPending}
      error={act.error}
      submit={(typed) =>
        act.mutate({ hall: of.hall, ...{ reason: textIn(typed, 'reason'), note: textIn(typed, 'note') } })
      }
    >
      <p className="hint">{say.lead}</p>
      <Select {...{ language, name: 'reason', label: say.reason, options }} />
      <TextArea {...{ language, name: 'note', label: say.note, rows: 2 }} />
    </WindowForm>
  );
}
