import type { StepField } from '../../../modules/intake/drafts/contract/steps.ts';
import {
  AddressInput,
  Checkboxes,
  DateInput,
  RadioGroup,
  Say,
  Select,
  TextArea,
  TextInput,
  type FieldProps,
  type Language,
  type Typing,
} from '../../ui/index.ts';
import { counterWording } from './wording.ts';

type Column = NonNullable<StepField['columns']>[number];
type Asked = Pick<StepField, 'type' | 'options' | 'towns'> & { value: string };

/** More than this is a list: one stop of the keyboard, found by its first letters. */
const MOST_BUTTONS = 3;

/** A cell of a table, under the name of its row. */
export function Cell({
  column,
  name,
  value,
  error,
  language,
}: {
  language: Language;
  column: Column;
  name: string;
  value: string;
  error: string | undefined;
}) {
  const props: FieldProps = {
    ...{ language, name, label: <Say words={column.label} language={language} />, optional: !column.required },
    ...(error !== undefined && { error }),
  };
  return <Control asked={{ ...column, value }} props={props} />;
}

/** The browser's own control for a kind of answer. */
export function Control({ asked, props }: { asked: Asked; props: FieldProps }) {
  const { type, value, options = [], towns } = asked;
  const { language } = props;
  const { yes, no, declared } = counterWording[language].sheet;
  const choices = options.map(({ value: one, label }) => ({
    value: one,
    label: <Say words={label} language={language} />,
  }));
  switch (type) {
    case 'enum':
    case 'industry':
    case 'division':
      return options.length > MOST_BUTTONS ? (
        <Select {...props} options={options} selected={value} />
      ) : (
        <RadioGroup {...props} choices={choices} selected={value} inARow />
      );
    case 'many':
      return <Checkboxes {...props} choices={choices} selected={value.split('\n')} />;
    case 'declaration':
      return <Checkboxes {...props} choices={[{ value: 'yes', label: declared }]} selected={[value]} />;
    case 'boolean': {
      const answers = [
        { value: 'yes', label: yes },
        { value: 'no', label: no },
      ];
      return <RadioGroup {...props} choices={answers} selected={value} inARow />;
    }
    case 'date':
      return <DateInput {...props} value={value} />;
    case 'text':
      return <TextArea {...props} value={value} rows={2} />;
    case 'address':
      return towns === undefined ? (
        <TextArea {...props} value={value} rows={2} />
      ) : (
        <AddressInput {...props} value={value} towns={towns.map(({ label }) => label.zh)} />
      );
    default:
      return <TextInput {...props} {...typingOf(type)} value={value} />;
  }
}

/** Nothing of one person is offered to the next, so no kind that a browser remembers. */
function typingOf(type: string): { typing?: Typing; width?: 'short' | 'medium' } {
  if (type === 'number' || type === 'money') return { typing: 'decimal', width: 'short' };
  return type === 'idcard' || type === 'uscc' ? { typing: 'code', width: 'medium' } : {};
}
