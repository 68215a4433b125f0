import type { CaseAct } from '../../../modules/intake/cases/contract.ts';
import { never } from '../../../kernel/result.ts';
import { DecisionEditor } from '../decision/DecisionEditor.tsx';
import { CorrectionFields } from './CorrectionFields.tsx';
import { RefusalFields } from './RefusalFields.tsx';
import { ReviewFields } from './ReviewFields.tsx';
import type { FieldsProps } from './fields-props.ts';

/** What is filled in for an act. The fields are the browser's own and keep what is in them; `typed` is what they begin with. */
export function ActFields({ act, ...fields }: FieldsProps & { act: CaseAct }) {
  switch (act) {
    case 'accept':
      return null;
    case 'askCorrection':
      return <CorrectionFields {...fields} />;
    case 'refuseAcceptance':
      return <RefusalFields {...fields} />;
    case 'review':
      return <ReviewFields {...fields} />;
    case 'decide':
      return <DecisionEditor {...fields} />;
    default:
      return never(act);
  }
}
