import type { ProcedureView } from '../../../../modules/intake/procedures/contract.ts';
import { KINDS } from '../../../../modules/intake/procedures/contract/kinds.ts';
import { errorOf, RadioGroup } from '../../../ui/index.ts';
import { useLanguage } from '../../shell/PreferencesRoom.tsx';
import type { FieldsProps } from '../fields-props.ts';
import { FIELDS } from '../fields.ts';
import { actsWording } from '../wording.ts';

type WhichFieldProps = Pick<FieldsProps, 'typed' | 'errors'> & { among: readonly ProcedureView[] };

/** Chosen where there are several; of a single one it is only said what it is. */
export function WhichField({ among, typed, errors }: WhichFieldProps) {
  const language = useLanguage();
  const say = actsWording[language].procedure;
  const [only] = among;
  if (among.length === 1 && only)
    return (
      <>
        <input type="hidden" name={FIELDS.procedure} value={only.id} />
        <p>
          <strong>{KINDS[only.kind][language]}</strong> <span lang="zh">{only.content}</span>
        </p>
        <p className="fine" lang="zh">
          {only.reason}
        </p>
      </>
    );
  return (
    <RadioGroup
      name={FIELDS.procedure}
      label={say.which}
      choices={among.map(({ id, kind, content }) => ({
        value: id,
        label: KINDS[kind][language],
        hint: <span lang="zh">{content}</span>,
      }))}
      selected={typed[FIELDS.procedure]?.[0]}
      error={errorOf(errors, FIELDS.procedure)}
      language={language}
    />
  );
}
