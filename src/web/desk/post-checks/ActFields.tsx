import { civilDate } from '../../../kernel/civil-date.ts';
import type { PostCheckAct, PostCheckFile } from '../../../modules/intake/post-checks/contract.ts';
import { METHODS } from '../../../modules/intake/post-checks/contract/kinds.ts';
import { postCheckWording } from '../../../modules/intake/post-checks/wording.ts';
import { DateInput, dayText, errorOf, Select, type FieldError } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { fieldOf, OUTCOMES_OF, type Lack } from './body-in.ts';
import { deskPostCheckWording } from './wording.ts';

type ActFieldsProps = { act: PostCheckAct; file: PostCheckFile; errors: readonly FieldError[] };

/** What an act needs: what is chosen from a list, or a day. */
export function ActFields({ act, file, errors }: ActFieldsProps) {
  const language = useLanguage();
  const { fields, codes } = deskPostCheckWording[language];
  const { methods, grounds } = postCheckWording[language];
  const choice = <One extends string>(
    name: Exclude<Lack, 'until'>,
    { values, labels }: { values: readonly One[]; labels: Readonly<Record<One, string>> },
  ) => {
    const field = fieldOf(act, name);
    const options = values.map((value) => ({
      ...{ value, label: { zh: labels[value], ...(name !== 'officer' && { en: labels[value] }) } },
    }));
    return <Select {...{ language, options, name: field, label: fields[name] }} error={errorOf(errors, field)} />;
  };
  switch (act) {
    case 'assign': {
      const labels = Object.fromEntries(file.colleagues.map(({ id, name }) => [id, name ?? id]));
      return choice('officer', { values: Object.keys(labels), labels });
    }
    case 'check':
      return (
        <>
          {choice('method', { values: METHODS, labels: methods })}
          {choice('outcome', { values: OUTCOMES_OF.check, labels: codes })}
        </>
      );
    case 'propose':
      return choice('ground', { values: file.grounds, labels: grounds });
    case 'orderRectification':
      return <UntilField term={file.term} error={errorOf(errors, fieldOf(act, 'until'))} />;
    default:
      return choice('outcome', { values: OUTCOMES_OF[act], labels: codes });
  }
}

function UntilField({ term, error }: { term: PostCheckFile['term']; error: string | undefined }) {
  const language = useLanguage();
  const { until, between } = deskPostCheckWording[language].fields;
  const day = (text: string) => dayText(civilDate(text), language);
  const hint = term && between(day(term.from), day(term.latest));
  return <DateInput {...{ language, hint, error, label: until, name: fieldOf('orderRectification', 'until') }} />;
}
