import { useState, type SyntheticEvent } from 'react';
import type { VisitFile } from '../../../modules/intake/joint-visit/contract.ts';
import { VISIT_RESULTS } from '../../../modules/intake/joint-visit/contract/kinds.ts';
import { jointVisitWording } from '../../../modules/intake/joint-visit/wording.ts';
import { moveVisit } from '../../api/joint-visits.ts';
import { filesOfTask } from '../../api/waiting-files.ts';
import { DateInput, plain, RadioGroup, TextArea, TextInput } from '../../ui/index.ts';
import { StepFilesField } from '../acts/StepFilesField.tsx';
import { typedIn } from '../acts/use-submitting.ts';
import { actsWording } from '../acts/wording.ts';
import { ownName, ownTyped } from '../joint-meetings/own-names.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { ActForm } from './ActForm.tsx';
import { answerField, recordIn, type RecordFault } from './typed.ts';
import { useMoving } from './use-moving.ts';
import { deskVisitWording } from './wording.ts';

type Member = VisitFile['members'][number];
type Asked = VisitFile['acts']['records'][number];
type Props = { file: VisitFile; member: Member; asked: Asked };

/** 现场核查记录 of one department: point by point, and its own result, which finishes its own step. */
export function RecordForm({ file, member, asked: { task, mayRectify, asks } }: Props) {
  const language = useLanguage();
  const { record: say } = deskVisitWording[language];
  const { files } = actsWording[language];
  const id = `${file.id}-${member.item}`;
  const [fault, setFault] = useState<RecordFault>();
  const moving = useMoving();
  const send = (event: SyntheticEvent<HTMLFormElement>) => {
    const body = recordIn(ownTyped(typedIn(event), id), { ...member, asks });
    setFault(typeof body === 'string' ? body : undefined);
    if (typeof body !== 'string') void moving.submit(body, (key) => moveVisit(file.id, { act: 'record', body, key }));
  };
  return (
    <ActForm open={say.open(plain(member.name, language))} send={say.send} onSubmit={send} {...moving}>
      {fault && <p role="alert">{say.faults[fault]}</p>}
      <p className="label">{say.checks}</p>
      {member.checks.map((check, place) => (
        <Point key={check} {...{ id, place }}>
          {check}
        </Point>
      ))}
      <TextInput name={ownName('more', id)} label={say.more} language={language} />
      <Point id={id} place={member.checks.length} />
      <TextInput name={ownName('place', id)} label={say.place} value={file.place ?? ''} language={language} />
      <TextInput {...{ language, name: ownName('staff', id), label: say.staff, value: member.inspectors.join('、') }} />
      <TextArea name={ownName('general', id)} label={say.general} rows={3} language={language} />
      {member.caseId !== null && (
        <StepFilesField
          {...{ name: ownName('files', id), place: filesOfTask(member.caseId, task), hint: files.hint }}
        />
      )}
      <Result id={id} mayRectify={mayRectify} />
      <Questions id={id} asks={asks} mayRectify={mayRectify} />
    </ActForm>
  );
}

function Point({ id, place, children }: { id: string; place: number; children?: string }) {
  const language = useLanguage();
  const { record: say } = deskVisitWording[language];
  const options = [
    { value: 'yes', label: say.yes },
    { value: 'no', label: say.no },
  ];
  return (
    <fieldset className="field">
      {children !== undefined && (
        <legend className="label" lang="zh">
          {children}
        </legend>
      )}
      <ChoiceField name={ownName(`met-${place}`, id)} label={say.met} first={say.skip} options={options} />
      <TextInput name={ownName(`words-${place}`, id)} label={say.words} language={language} />
    </fieldset>
  );
}

/** What the step asks, as it does when it is finished without others: later departments come in by it. */
function Questions({ id, asks, mayRectify }: { id: string; asks: Asked['asks']; mayRectify: boolean }) {
  const language = useLanguage();
  const { asks: say } = actsWording[language];
  const { asksHint } = deskVisitWording[language].record;
  if (asks.length === 0) return null;
  return (
    <section className="asks" aria-label={say.title}>
      <p className="hint">{say.hint}</p>
      {mayRectify && <p className="hint">{asksHint}</p>}
      {asks.map(({ variable, words }) => (
        <RadioGroup
          key={variable}
          name={ownName(answerField(variable), id)}
          label={<span lang="zh">{words}</span>}
          choices={(['yes', 'no'] as const).map((value) => ({ value, label: say[value] }))}
          language={language}
          inARow
        />
      ))}
    </section>
  );
}

function Result({ id, mayRectify }: { id: string; mayRectify: boolean }) {
  const language = useLanguage();
  const { record: say } = deskVisitWording[language];
  const { results } = jointVisitWording[language];
  const options = VISIT_RESULTS.filter((one) => mayRectify || one !== 'rectify');
  return (
    <>
      <ChoiceField
        name={ownName('result', id)}
        label={say.result}
        first={say.choose}
        options={options.map((value) => ({ value, label: results[value] }))}
      />
      {mayRectify && (
        <DateInput
          {...{ language, name: ownName('until', id), label: say.until, hint: say.untilHint, value: '' }}
          error={undefined}
        />
      )}
    </>
  );
}
