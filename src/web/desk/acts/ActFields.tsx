import { never } from '../../../kernel/result.ts';
import { DecisionEditor } from '../decision/DecisionEditor.tsx';
import { AnswerFields } from './AnswerFields.tsx';
import { AcceptFields } from './AcceptFields.tsx';
import { AgainstNote } from './AgainstNote.tsx';
import { CorrectionFields } from './CorrectionFields.tsx';
import { ExtensionFields } from './ExtensionFields.tsx';
import { FinishFields } from './FinishFields.tsx';
import { OwedFields } from './OwedFields.tsx';
import { PassingFields } from './PassingFields.tsx';
import { PostponementFields } from './PostponementFields.tsx';
import { RefusalFields } from './RefusalFields.tsx';
import type { FieldsProps } from './fields-props.ts';

/** What is filled in for an act. The fields are the browser's own and keep what is in them; `typed` is what they begin with. */
export function ActFields(fields: FieldsProps) {
  const { act } = fields.form;
  switch (act) {
    case 'accept':
      return (
        <>
          <AcceptFields {...fields} />
          <AnswerFields {...fields} />
        </>
      );
    case 'askCorrection':
      return <CorrectionFields {...fields} />;
    case 'refuseAcceptance':
      return <RefusalFields {...fields} />;
    case 'extend':
      return <ExtensionFields {...fields} />;
    case 'takeOwed':
      return <OwedFields {...fields} />;
    case 'postponeSupply':
      return <PostponementFields {...fields} />;
    case 'finishTask':
      return <FinishFields {...fields} />;
    case 'decide':
      return (
        <>
          <AgainstNote {...fields} />
          <DecisionEditor {...fields} />
        </>
      );
    case 'handOver':
    case 'lend':
    case 'return':
      return <PassingFields {...fields} />;
    default:
      return never(act);
  }
}
