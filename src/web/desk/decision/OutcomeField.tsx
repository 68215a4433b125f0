import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { errorOf, RadioGroup, type FieldError } from '../../ui/index.ts';
import { FIELDS } from '../acts/fields.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import type { Outcome } from './standard-text.ts';
import { decisionWording } from './wording.ts';

type OutcomeFieldProps = {
  file: CaseFile;
  errors: readonly FieldError[];
  selected: Outcome | undefined;
  choose: () => void;
};

/** Grant or deny, and the number that its paper is going to have. */
export function OutcomeField({ file, errors, selected, choose }: OutcomeFieldProps) {
  const language = useLanguage();
  const say = decisionWording[language];
  const number = selected && file.decision?.numbers[selected];
  return (
    <div onChange={choose}>
      <RadioGroup
        name={FIELDS.outcome}
        label={say.outcome}
        choices={(['grant', 'deny'] as const).map((outcome) => ({ value: outcome, label: say.outcomes[outcome] }))}
        selected={selected}
        error={errorOf(errors, FIELDS.outcome)}
        language={language}
        inARow
      />
      {number && (
        <output className="decision-number">
          {say.numberBefore}
          <strong lang="zh">{number}</strong>
          <span className="hint"> {say.numberNotDrawn}</span>
        </output>
      )}
    </div>
  );
}
