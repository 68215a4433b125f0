import { civilDate } from '../../../../kernel/civil-date.ts';
import { dayOfYearText, RadioGroup, Say, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

/** Somebody for whom an application can be begun. */
export type ForWhom = { value: string; name: string } & (
  { kind: 'self' | 'ward' | 'organisation' } | { kind: 'mandate'; until: string }
);

type ForWhomProps = Spoken & {
  options: readonly ForWhom[];
  chosen: string | undefined;
  error: string | undefined;
  item: string;
};

/** Chosen on purpose, never by default: nobody hands in for himself what was meant for his mother. */
export function ForWhomChoice({ options, chosen, error, item, language }: ForWhomProps) {
  const say = portalWording[language].draft.start;
  return (
    <>
      {options.length > 1 && (
        <>
          <input type="hidden" name="_asked" value="1" />
          <RadioGroup
            language={language}
            name="for"
            label={say.forWhom}
            choices={options.map((option) => ({
              value: option.value,
              label: <Label option={option} language={language} />,
              hint: hintOf(option, language),
            }))}
            selected={chosen}
            error={error}
          />
        </>
      )}
      <p>
        <a className="tap" href={to.mandateAsking({ item })}>
          {say.askSomebody}
        </a>
        <br />
        <a className="tap" href={to.wards}>
          {say.children}
        </a>
      </p>
    </>
  );
}

function Label({ option: { kind, name }, language }: Spoken & { option: ForWhom }) {
  const [before = '', after = ''] = portalWording[language].draft.start.options[kind]('\n').split('\n');
  return (
    <>
      {before}
      <Say words={{ zh: name }} language={language} />
      {after}
    </>
  );
}

function hintOf(option: ForWhom, language: Spoken['language']): string | undefined {
  const say = portalWording[language].draft.start;
  if (option.kind === 'ward') return say.wardHint;
  return option.kind === 'mandate' ? say.mandateHint(dayOfYearText(civilDate(option.until), language)) : undefined;
}
