import { civilDate } from '../../../../kernel/civil-date.ts';
import { never } from '../../../../kernel/result.ts';
import type { Field } from '../../../../modules/forms/contract/form.ts';
import { wordAnswer } from '../../../../modules/forms/wording.ts';
import type { AnswerSource } from '../../../../modules/intake/drafts/contract/drafts.ts';
import {
  AddressInput,
  Checkboxes,
  dayText,
  DateInput,
  KnownAnswer,
  RadioGroup,
  Say,
  Select,
  TextArea,
  TextInput,
  type FieldProps,
  type Spoken,
  type Typing,
} from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

/** One question as it stands in this draft. */
export type AskedField = {
  field: Field;
  /** As it was typed, right or wrong. */
  value: string;
  optional: boolean;
  known?: AnswerSource | undefined;
  /** In a correction: what the notice says of it, or that it may not be changed. */
  officer?: string | undefined;
  locked?: boolean | undefined;
};

type QuestionProps = Spoken & {
  asked: AskedField;
  error: string | undefined;
  /** Its page asks nothing else: the question of the page is its label. */
  heading?: string | undefined;
  changeHref: string;
};

/** A question, or what is known in its place. */
export function Question({ asked, error, heading, changeHref, language }: QuestionProps) {
  const { field, known, locked } = asked;
  const say = portalWording[language].draft.question;
  const label = <Say words={field.label} language={language} />;
  if (locked) {
    return (
      <KnownAnswer
        label={label}
        value={<Answer {...asked} language={language} />}
        source={say.locked}
        language={language}
      />
    );
  }
  if (known !== undefined) {
    return (
      <KnownAnswer
        label={label}
        value={<Answer {...asked} language={language} />}
        source={<Source source={known} language={language} />}
        correctHref={changeHref}
        language={language}
      />
    );
  }
  const props: FieldProps = {
    language,
    name: field.id,
    label: heading ?? label,
    hint: <Hint {...asked} language={language} />,
    optional: asked.optional,
    heading: heading !== undefined,
    ...(error !== undefined && { error }),
  };
  return <Control field={field} value={asked.value} props={props} />;
}

function Source({ source, language }: Spoken & { source: AnswerSource }) {
  const { sources } = portalWording[language].draft.question;
  if (source.from !== 'case') return sources[source.from];
  const [before, after] = sources.case(dayText(civilDate(source.on), language));
  return (
    <>
      {before}
      <Say words={source.item} language={language} />
      {after}
    </>
  );
}

function Answer({ field, value, language }: Spoken & AskedField) {
  return <Say words={wordAnswer(value, field)} language={language} />;
}

/** How to answer, what the office said about it, and that it is sensitive where it is. */
function Hint({ field: { hint, sensitivity }, officer, language }: Spoken & AskedField) {
  const { question, list } = portalWording[language].draft;
  if (!hint && officer === undefined && sensitivity !== 'sensitive') return null;
  return (
    <>
      {officer !== undefined && (
        <strong className="officer">
          {list.officer}
          <Say words={{ zh: officer }} language={language} />
        </strong>
      )}
      {hint && <Say words={hint} language={language} />}
      {sensitivity === 'sensitive' && <span className="sensitive">{question.sensitive}</span>}
    </>
  );
}

/** More than this is a list to choose from, not a row of buttons. */
const MOST_BUTTONS = 10;

function Control({ field, value, props }: { field: Field; value: string; props: FieldProps }) {
  const { language } = props;
  const { yes, no, declared } = portalWording[language].draft.question;
  switch (field.type) {
    case 'enum':
    case 'industry':
    case 'division':
      return <Choice field={field} value={value} props={props} />;
    case 'many':
      return <Checkboxes {...props} choices={choicesOf(field, language)} selected={value.split('\n')} />;
    case 'declaration':
      return <Checkboxes {...props} choices={[{ value: 'yes', label: declared }]} selected={[value]} />;
    case 'boolean':
      return (
        <RadioGroup
          {...props}
          choices={[
            { value: 'yes', label: yes },
            { value: 'no', label: no },
          ]}
          selected={value}
          inARow
        />
      );
    case 'date':
      return <DateInput {...props} value={value} />;
    case 'text':
      return <TextArea {...props} value={value} />;
    case 'address':
      return field.towns === undefined ? (
        <TextArea {...props} value={value} rows={2} />
      ) : (
        <AddressInput {...props} value={value} towns={field.towns.map(({ label }) => label.zh)} />
      );
    case 'table':
      // A table has pages of its own (`TablePage`), one for each row.
      return null;
    case 'string':
    case 'number':
    case 'money':
    case 'idcard':
    case 'uscc':
    case 'phone':
      return <TextInput {...props} {...typingOf(field)} value={value} />;
    default:
      return never(field.type);
  }
}

/** What the browser may offer from its own memory is the person's own name and number alone, never another's. */
function typingOf({ type, role }: Field): { typing?: Typing; width?: 'short' | 'medium' } {
  const isOwn = role === 'applicant';
  switch (type) {
    case 'number':
    case 'money':
      return { typing: 'decimal', width: 'short' };
    case 'idcard':
    case 'uscc':
      return { typing: 'code', width: 'medium' };
    case 'phone':
      return { typing: 'phone', width: 'medium' };
    default:
      return isOwn ? { typing: 'name' } : {};
  }
}

function Choice({ field, value, props }: { field: Field; value: string; props: FieldProps }) {
  const { options = [] } = field;
  const { language } = props;
  if (options.length > MOST_BUTTONS) return <Select {...props} options={options} selected={value} />;
  return <RadioGroup {...props} choices={choicesOf(field, language)} selected={value} />;
}

const choicesOf = ({ options = [] }: Field, language: FieldProps['language']) =>
  options.map(({ value, label }) => ({ value, label: <Say words={label} language={language} /> }));
