import type { CaseAct } from '../../../modules/intake/cases/contract.ts';
import { never } from '../../../kernel/result.ts';
import { AcceptFields } from './AcceptFields.tsx';
import { CorrectionFields } from './CorrectionFields.tsx';
import { DecisionFields } from './DecisionFields.tsx';
import { RefusalFields } from './RefusalFields.tsx';
import { ReviewFields } from './ReviewFields.tsx';
import type { FieldsProps } from './fields-props.ts';

/** What is filled in for an act. The fields are the browser's own and keep what is in them; `typed` is what they begin with. */
export function ActFields({ act, ...fields }: FieldsProps & { act: CaseAct }) {
  switch (act) {
    case 'accept':
      return <AcceptFields file={fields.file} />;
    case 'askCorrection':
      return <CorrectionFields {...fields} />;
    case 'refuseAcceptance':
      return <RefusalFields {...fields} />;
    case 'review':
      return <ReviewFields {...fields} />;
    case 'decide':
      return <DecisionFields {...fields} />;
    default:
      return never(act);
  }
}
