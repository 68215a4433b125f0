import { memo } from 'react';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { StepField } from '../../../modules/intake/drafts/contract/steps.ts';
import { dayText, errorOf, plain, Say, type FieldError, type FieldProps, type Language } from '../../ui/index.ts';
import { correctionDeskWording } from '../corrections/wording.ts';
import { Control } from './Control.tsx';
import { TableRows } from './TableRows.tsx';
import { counterWording } from './wording.ts';

type QuestionProps = { field: StepField; errors: readonly FieldError[]; language: Language };

/** A question of the application with its answer and where that came from. The controls are the browser's own and keep what is typed. */
export const Question = memo(function Question({ field, errors, language }: QuestionProps) {
  if (field.type === 'table') return <TableRows field={field} errors={errors} language={language} />;
  const error = errorOf(errors, field.id);
  const props: FieldProps = {
    ...{ language, name: field.id, label: <Say words={field.label} language={language} /> },
    ...{ hint: <Hint field={field} language={language} />, optional: !field.required },
    ...(error !== undefined && { error }),
  };
  return <Control asked={{ ...field, value: field.value ?? '' }} props={props} />;
});

function Hint({ field: { hint, source, sensitivity, officer }, language }: Pick<QuestionProps, 'field' | 'language'>) {
  const say = counterWording[language].sheet;
  if (!hint && !source && officer === undefined && sensitivity !== 'sensitive') return null;
  return (
    <>
      {officer !== undefined && officer !== '' && (
        <strong className="said-of">
          {correctionDeskWording[language].notice.asked}
          <span lang="zh">{officer}</span>
        </strong>
      )}{' '}
      {source && (
        <span className="source-tag">
          {say.from}
          <SourceText source={source} language={language} />
        </span>
      )}{' '}
      {hint && <Say words={hint} language={language} />} {sensitivity === 'sensitive' && <span>{say.sensitive}</span>}
    </>
  );
}

function SourceText({ source, language }: { source: NonNullable<StepField['source']>; language: Language }) {
  const { sources } = counterWording[language].sheet;
  if (source.from !== 'case') return sources[source.from];
  return sources.case(plain(source.item, language), dayText(civilDate(source.on), language));
}
