import { useId, useState, type ReactNode } from 'react';
import { errorOf, fieldId, Say, uiWording } from '../../ui/index.ts';
import { needOf } from '../case-file/need-of.ts';
import { useVerdicts } from '../case-file/VerdictRoom.tsx';
import { verdictsIn, withUnfit } from '../case-file/verdicts.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import type { FieldsProps } from './fields-props.ts';
import { FIELDS } from './fields.ts';
import { PhraseArea } from './PhraseArea.tsx';
import { ANSWER_PHRASES, MATERIAL_PHRASES, type Phrase } from './phrases.ts';
import { textIn } from './typed.ts';
import { actsWording } from './wording.ts';

type Point = { key: string; name: ReactNode; note?: ReactNode; phrases: readonly Phrase[] };

/** Everything that can be wrong with an application, or its answers alone, to tick; what is ticked asks what is wrong with it. */
export function CorrectionFields({
  file: { materials, answers },
  typed,
  errors,
  answersOnly = false,
}: FieldsProps & { answersOnly?: boolean }) {
  const language = useLanguage();
  const say = actsWording[language].correction;
  const { marks } = useVerdicts();
  const keys = materials.map(({ id }) => id);
  const fields = { typed: answersOnly ? typed : withUnfit(typed, verdictsIn(marks, keys)), errors };
  const error = errorOf(fields.errors, FIELDS.pick);
  const ofMaterials = materials
    .filter((material) => needOf(material) !== 'madeFromForm')
    .map(({ id, name, files }) => ({
      key: id,
      name: <span lang="zh">{name}</span>,
      note: files.length === 0 && say.missing,
      phrases: MATERIAL_PHRASES,
    }));
  const ofAnswers = answers.map(({ element, label, value }) => ({
    key: element,
    name: <Say words={label} language={language} />,
    note: <Say words={value} language={language} />,
    phrases: ANSWER_PHRASES,
  }));
  return (
    <fieldset className="group picks">
      <legend className="label">{say.pick}</legend>
      {error !== undefined && (
        <p className="field-error">
          <span className="unseen">{uiWording[language].form.error}</span>
          {error}
        </p>
      )}
      {!answersOnly && <Picks title={say.materials} points={ofMaterials} firstId={fieldId(FIELDS.pick)} {...fields} />}
      <Picks
        title={say.answers}
        points={ofAnswers}
        {...(answersOnly && { firstId: fieldId(FIELDS.pick) })}
        {...fields}
      />
    </fieldset>
  );
}

type PicksProps = Omit<FieldsProps, 'file' | 'form'> & { title: string; points: readonly Point[]; firstId?: string };

function Picks({ title, points, firstId, ...fields }: PicksProps) {
  const id = useId();
  return (
    <div>
      <p className="pick-title" id={id}>
        {title}
      </p>
      <ul className="pick-list" aria-labelledby={id}>
        {points.map((point, place) => (
          <Pick key={point.key} point={point} id={(place === 0 && firstId) || `pick-${point.key}`} {...fields} />
        ))}
      </ul>
    </div>
  );
}

type PickProps = Omit<FieldsProps, 'file' | 'form'> & { point: Point; id: string };

/** Once asked for, the text stays; the style sheet shows it while the box is ticked, so that unticking by mistake loses nothing. */
function Pick({ point: { key, name, note, phrases }, id, typed, errors }: PickProps) {
  const wasPicked = typed[FIELDS.pick]?.includes(key) ?? false;
  const [isAsked, setAsked] = useState(wasPicked || textIn(typed, FIELDS.what(key)) !== '');
  return (
    <li className="pick">
      <div className="choice choice-checkbox">
        <input
          type="checkbox"
          id={id}
          name={FIELDS.pick}
          value={key}
          defaultChecked={wasPicked}
          onChange={() => setAsked(true)}
        />
        <label htmlFor={id}>
          {name}
          {note && <span className="choice-hint">{note}</span>}
        </label>
      </div>
      {isAsked && (
        <div className="pick-what">
          <PhraseArea
            name={FIELDS.what(key)}
            label={<WhatLabel>{name}</WhatLabel>}
            rows={2}
            phrases={phrases}
            typed={typed}
            errors={errors}
          />
        </div>
      )}
    </li>
  );
}

/** Told apart for who hears the fields one by one. */
function WhatLabel({ children }: { children: ReactNode }) {
  const say = actsWording[useLanguage()].correction;
  return (
    <>
      <span className="unseen">{children} </span>
      {say.what}
    </>
  );
}
