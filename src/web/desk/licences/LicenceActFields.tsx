import type { LicenceAct, LicenceFile } from '../../../modules/intake/licences/contract.ts';
import { DateInput, errorOf, RadioGroup, TextArea, TextInput, type FieldError } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { dates, entryName, isCaused, NAMES, rewrites, takesAway } from './order.ts';
import { licencesWording } from './wording.ts';

type FieldsProps = { act: LicenceAct; licence: LicenceFile; errors: readonly FieldError[] };

/** What is said with a decision; what a new version says, where it says something else. */
export function LicenceActFields({ act, licence, errors }: FieldsProps) {
  const language = useLanguage();
  const { act: say } = licencesWording[language];
  // What is acted on is the newest version, also where an earlier one still holds.
  const until = act === 'renewed' ? licence.renewedUntil : (licence.following ?? licence).until;
  return (
    <>
      {isCaused(act) && (
        <RadioGroup
          name={NAMES.cause}
          label={say.cause}
          choices={licence.causes[act].map((cause) => ({ value: cause, label: say.causes[cause] }))}
          error={errorOf(errors, NAMES.cause)}
          language={language}
        />
      )}
      {rewrites(act) && <FaceFields licence={licence} />}
      {dates(act) && (
        <DateInput
          name={NAMES.until}
          label={say.until}
          hint={say.untilHint}
          value={until ?? ''}
          error={errorOf(errors, NAMES.until)}
          optional
          language={language}
        />
      )}
      <TextArea
        name={NAMES.reason}
        label={say.reason}
        hint={say.reasonHint}
        rows={3}
        error={errorOf(errors, NAMES.reason)}
        language={language}
      />
      {licence.disputes.length > 0 && <DespiteField errors={errors} />}
      <TextInput
        name={NAMES.basis}
        label={say.basis}
        hint={isCaused(act) ? say.causedBasisHint : say.basisHint}
        value={takesAway(act) ? '' : licence.bases.join('；')}
        error={errorOf(errors, NAMES.basis)}
        optional={isCaused(act)}
        language={language}
      />
    </>
  );
}

function FaceFields({ licence: { holder, entries } }: { licence: LicenceFile }) {
  const language = useLanguage();
  const { act: say } = licencesWording[language];
  return (
    <>
      <TextInput name={NAMES.holder} label={say.holder} value={holder} language={language} />
      {entries.map(({ name, value }, place) => (
        <TextInput
          key={name}
          name={entryName(place)}
          label={<span lang="zh">{name}</span>}
          value={value}
          language={language}
        />
      ))}
    </>
  );
}

/** Why it cannot wait for the end of what is going on about it. */
function DespiteField({ errors }: Pick<FieldsProps, 'errors'>) {
  const language = useLanguage();
  const { act: say } = licencesWording[language];
  const error = errorOf(errors, NAMES.despite);
  return (
    <TextInput name={NAMES.despite} label={say.despite} hint={say.despiteHint} error={error} language={language} />
  );
}
