import type { Spoken } from '../language.ts';
import { uiWording } from '../wording.ts';
import { foreignLanguage, plain, type Words } from '../words.ts';
import { controlOf, Field, type FieldProps } from './Field.tsx';

/** `group`: the heading under which a long list shows it; neighbours of one group stand together. */
export type SelectOption = { value: string; label: Words; group?: Words };

/** For lists too long for radio buttons; the first line asks, so that nothing is chosen by oversight. */
export function Select({
  options,
  selected = '',
  ...field
}: FieldProps & { options: readonly SelectOption[]; selected?: string | undefined }) {
  const { language } = field;
  return (
    <Field {...field}>
      <span className="select">
        <select {...controlOf(field)} className="input" defaultValue={selected}>
          <option value="">{uiWording[language].form.choose}</option>
          {groupsOf(options).map(({ group, members }) =>
            group === undefined ? (
              <Options key="" options={members} language={language} />
            ) : (
              <optgroup key={plain(group, 'zh')} label={plain(group, language)} lang={foreignLanguage(group, language)}>
                <Options options={members} language={language} />
              </optgroup>
            ),
          )}
        </select>
      </span>
    </Field>
  );
}

function Options({ options, language }: Spoken & { options: readonly SelectOption[] }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value} lang={foreignLanguage(label, language)}>
      {plain(label, language)}
    </option>
  ));
}

type Group = { group: Words | undefined; members: SelectOption[] };

function groupsOf(options: readonly SelectOption[]): Group[] {
  const groups: Group[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last && sameWords(last.group, option.group)) last.members.push(option);
    else groups.push({ group: option.group, members: [option] });
  }
  return groups;
}

const sameWords = (one: Words | undefined, other: Words | undefined): boolean =>
  one === undefined || other === undefined ? one === other : plain(one, 'zh') === plain(other, 'zh');
