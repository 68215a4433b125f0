import { civilDate } from '../../../kernel/civil-date.ts';
import type { Offered } from '../../../modules/intake/cases/contract/tolerance.ts';
import { DateInput, dayText, errorOf } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { dayIn } from './day-in.ts';
import type { FieldsProps } from './fields-props.ts';
import { FIELDS } from './fields.ts';
import { actsWording } from './wording.ts';

/** 容缺受理: what the applicant promised for later and until when it may come, or why that is not possible. */
export function ToleranceFields({ offered, typed, errors }: FieldsProps & { offered: Offered }) {
  const language = useLanguage();
  const say = actsWording[language].tolerance;
  const { term, barred } = offered;
  return (
    <section className="tolerance" aria-labelledby="tolerance">
      <h3 id="tolerance">{say.title}</h3>
      <MaterialNames materials={offered.materials} />
      {barred && <p className="field-error">{say.barred}</p>}
      {!barred && term === null && <p className="field-error">{say.notTolerable}</p>}
      {!barred && term !== null && (
        <DateInput
          name={FIELDS.supplyBy}
          label={say.by}
          hint={say.byHint(dayText(civilDate(term.latest), language))}
          value={dayIn(typed, FIELDS.supplyBy) || term.usual}
          error={errorOf(errors, FIELDS.supplyBy)}
          language={language}
        />
      )}
    </section>
  );
}

function MaterialNames({ materials }: Pick<Offered, 'materials'>) {
  return (
    <ul>
      {materials.map(({ id, name }) => (
        <li key={id} lang="zh">
          {name}
        </li>
      ))}
    </ul>
  );
}
