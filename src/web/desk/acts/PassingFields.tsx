import { errorOf, plain, Select } from '../../ui/index.ts';
import { returnPlaces, type ReturnPlace } from '../case-file/tasks-in.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { ColleagueField } from './ColleagueField.tsx';
import type { FieldsProps } from './fields-props.ts';
import { FIELDS } from './fields.ts';
import { PhraseArea } from './PhraseArea.tsx';
import { PASSING_PHRASES } from './phrases.ts';
import { actsWording } from './wording.ts';

/** To which colleague, or back to which step and in which way, and why. */
export function PassingFields(fields: FieldsProps) {
  const say = actsWording[useLanguage()].passing;
  const { act } = fields.form;
  return (
    <>
      {act === 'return' && <StepField {...fields} />}
      {(act === 'handOver' || act === 'lend') && <ColleagueField {...fields} />}
      <PhraseArea
        {...fields}
        name={FIELDS.reason}
        label={say.reason}
        hint={act === 'return' ? say.returnReasonHint : say.reasonHint}
        rows={2}
        phrases={PASSING_PHRASES}
      />
    </>
  );
}

/** Only steps that are done and can be done again, and whether what came after is done again too. */
function StepField({ file: { tasks }, form: { task }, typed, errors }: FieldsProps) {
  const language = useLanguage();
  const say = actsWording[language].passing;
  const places = task === undefined ? [] : returnPlaces(tasks, task);
  return (
    <>
      <Select
        name={FIELDS.step}
        label={say.step}
        options={places.map(({ step: { task: key, name, department } }) => ({
          value: key,
          label: { zh: actsWording.zh.passing.stepOf(plain(department.name, 'zh'), name) },
        }))}
        selected={typed[FIELDS.step]?.[0]}
        error={errorOf(errors, FIELDS.step)}
        language={language}
      />
      <Select
        name={FIELDS.way}
        label={say.way}
        options={WAYS.map((way) => ({
          value: way,
          label: { zh: actsWording.zh.passing.ways[way], en: actsWording.en.passing.ways[way] },
        }))}
        selected={typed[FIELDS.way]?.[0] ?? WAYS[0]}
        language={language}
      />
      <WhatFollows places={places} />
    </>
  );
}

const WAYS = ['comesBack', 'goesThrough'] as const;

/** Before anything is sent: which steps the whole way would do again, and which under way it would end. */
function WhatFollows({ places }: { places: readonly ReturnPlace[] }) {
  const say = actsWording[useLanguage()].passing;
  const names = (steps: readonly { name: string }[]) => steps.map(({ name }) => name).join('、');
  return (
    <div className="fine">
      <p>{say.wholeWay}</p>
      <ul>
        {places.map(({ step, through }) => (
          <li key={step.task}>
            <span lang="zh">{step.name}</span>
            {through === null && say.onlyThere}
            {through !== null && through.again.length > 0 && (
              <>
                {say.againToo}
                <span lang="zh">{names(through.again)}</span>
              </>
            )}
            {through !== null && (
              <>
                {say.endsToo}
                <span lang="zh">{names(through.ends)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
