import type { Balance } from '../../../modules/issuing/contract.ts';
import { actInHall } from '../../api/issuing.ts';
import { Select, TextInput } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { textIn } from '../shell/text-in.ts';
import { useAct } from './use-act.ts';
import { WindowForm } from './WindowForm.tsx';
import { issuingPageWording } from './wording.ts';

type AtHall = { hall: string };
type ReceiveFormProps = AtHall & { types: readonly { id: string; name: string }[] };

/** A bundle of numbered blank forms has come. */
export function ReceiveForm({ hall, types }: ReceiveFormProps) {
  const language = useLanguage();
  const say = issuingPageWording[language].blanks;
  const act = useAct<AtHall & object>((wish) => actInHall('books', wish), { said: say.act });
  const number = (typed: FormData, name: string) => Number(textIn(typed, name));
  const field = (name: 'prefix' | 'digits' | 'first' | 'last') => ({ language, name, label: say[name] });
  return (
    <section aria-label={say.receive}>
      <h3>{say.receive}</h3>
      <WindowForm
        quiet
        act={say.act}
        sending={act.isPending}
        error={act.error}
        submit={(typed) =>
          act.mutate({
            hall,
            ...{ certificateType: textIn(typed, 'certificateType'), prefix: textIn(typed, 'prefix') },
            ...{ digits: number(typed, 'digits'), first: number(typed, 'first'), last: number(typed, 'last') },
          })
        }
      >
        <Select
          {...{ language, name: 'certificateType', label: say.type }}
          options={types.map(({ id, name }) => ({ value: id, label: { zh: name } }))}
        />
        <div className="issuing-fields">
          <TextInput {...field('prefix')} width="short" />
          <TextInput {...field('digits')} typing="wholeNumber" width="short" value="6" />
          <TextInput {...field('first')} typing="wholeNumber" width="short" />
          <TextInput {...field('last')} typing="wholeNumber" width="short" />
        </div>
      </WindowForm>
    </section>
  );
}

const REASONS = ['misprinted', 'damaged', 'missing', 'lost'] as const;

export function VoidForm({ hall, books }: AtHall & Pick<Balance, 'books'>) {
  const language = useLanguage();
  const say = issuingPageWording[language];
  const act = useAct<AtHall & { book: string } & object>(({ book, ...wish }) => actInHall(`books/${book}/void`, wish), {
    said: say.blanks.voidAct,
  });
  return (
    <section aria-label={say.blanks.void}>
      <h3>{say.blanks.void}</h3>
      <WindowForm
        quiet
        act={say.blanks.voidAct}
        sending={act.isPending}
        error={act.error}
        submit={(typed) => {
          const book = textIn(typed, 'book');
          if (book === '') return;
          act.mutate({
            hall,
            book,
            ...{ number: Number(textIn(typed, 'number')), reason: textIn(typed, 'voidReason') },
          });
        }}
      >
        <Select
          {...{ language, name: 'book', label: say.blanks.book }}
          options={books.map(({ book, type, range }) => ({ value: book, label: { zh: `${type} ${range}` } }))}
        />
        <TextInput {...{ language, name: 'number', label: say.blanks.number }} typing="wholeNumber" width="short" />
        <Select
          {...{ language, name: 'voidReason', label: say.blanks.reason }}
          options={REASONS.map((value) => ({
            value,
            label: {
              zh: issuingPageWording.zh.balance.voidReasons[value],
              en: issuingPageWording.en.balance.voidReasons[value],
            },
          }))}
        />
      </WindowForm>
    </section>
  );
}
