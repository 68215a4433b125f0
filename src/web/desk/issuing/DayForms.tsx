import type { Balance } from '../../../modules/issuing/contract.ts';
import { actInHall } from '../../api/issuing.ts';
import { TextArea, TextInput } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { textIn } from '../shell/text-in.ts';
import { useAct } from './use-act.ts';
import { WindowForm } from './WindowForm.tsx';
import { issuingPageWording } from './wording.ts';

/** What somebody counted. The record stands above; the fields are empty, so that it is counted and not copied. */
export function CloseForm({ hall, balance }: { hall: string; balance: Balance }) {
  const language = useLanguage();
  const say = issuingPageWording[language].balance;
  const act = useAct<{ hall: string } & object>((wish) => actInHall('close-day', wish), { said: say.state.closed });
  return (
    <section aria-label={say.count}>
      <h3>{say.count}</h3>
      <p className="hint">{say.countLead}</p>
      <WindowForm
        quiet
        act={say.close}
        sending={act.isPending}
        error={act.error}
        submit={(typed) =>
          act.mutate({
            hall,
            ...{ onShelf: countIn(typed, 'onShelf'), explanation: textIn(typed, 'explanation') },
            ...{ books: countedIn(typed, balance) },
          })
        }
      >
        <div className="issuing-fields">
          <TextInput {...{ language, name: 'onShelf', label: say.onShelf }} typing="wholeNumber" width="short" />
          {balance.books.map(({ book, type, range }) => (
            <TextInput
              key={book}
              {...{ language, name: `free.${book}`, label: say.free(`${type} ${range}`) }}
              typing="wholeNumber"
              width="short"
            />
          ))}
        </div>
        <TextArea {...{ language, name: 'explanation', label: say.explanation, optional: true, rows: 2 }} />
      </WindowForm>
    </section>
  );
}

/** A book that was not counted is left out: the server says which. */
const countedIn = (typed: FormData, { books }: Balance) =>
  books.flatMap(({ book }) => {
    const free = countIn(typed, `free.${book}`);
    return free === null ? [] : [{ book, free }];
  });

const countIn = (typed: FormData, name: string): number | null => {
  const text = textIn(typed, name).trim();
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
};

export function ReopenForm({ hall }: { hall: string }) {
  const language = useLanguage();
  const say = issuingPageWording[language].balance;
  const act = useAct<{ hall: string } & object>((wish) => actInHall('reopen-day', wish), { said: say.state.reopened });
  return (
    <WindowForm
      quiet
      act={say.reopen}
      sending={act.isPending}
      error={act.error}
      submit={(typed) => act.mutate({ hall, ...{ reason: textIn(typed, 'reopenReason') } })}
    >
      <TextInput {...{ language, name: 'reopenReason', label: say.reopenReason }} />
    </WindowForm>
  );
}
