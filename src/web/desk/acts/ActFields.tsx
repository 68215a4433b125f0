import { DecisionEditor } from '../decision/DecisionEditor.tsx';
import { AcceptFields } from './AcceptFields.tsx';
import { AgainstNote } from './AgainstNote.tsx';
import { AnswerFields } from './AnswerFields.tsx';
import { CorrectionFields } from './CorrectionFields.tsx';
import { EndingFields } from './ending/EndingFields.tsx';
import { AskingFields } from './DepartmentFields.tsx';
import { ExtensionFields } from './ExtensionFields.tsx';
import { FinishFields } from './FinishFields.tsx';
import { OwedFields } from './OwedFields.tsx';
import { PassingFields } from './PassingFields.tsx';
import { AnswerProcedureFields } from './procedures/AnswerProcedureFields.tsx';
import { EndFields } from './procedures/EndFields.tsx';
import { RequestFields } from './procedures/RequestFields.tsx';
import { HearingFields } from './hearing/HearingFields.tsx';
import { PostponementFields } from './PostponementFields.tsx';
import { SigningFields } from './SigningFields.tsx';
import { RefusalFields } from './RefusalFields.tsx';
import type { FieldsProps } from './fields-props.ts';

/** What is filled in for an act. The fields are the browser's own and keep what is in them; `typed` is what they begin with. */
export function ActFields(fields: FieldsProps) {
  const { act } = fields.form;
  switch (act) {
    case 'accept':
      return <AcceptFields {...fields} />;
    case 'askCorrection':
      return <CorrectionFields {...fields} />;
    case 'askAmendment':
      return <CorrectionFields {...fields} answersOnly />;
    case 'remindCorrection':
      return null;
    case 'refuseAcceptance':
      return <RefusalFields {...fields} />;
    case 'extend':
      return <ExtensionFields {...fields} />;
    case 'requestProcedure':
      return <RequestFields {...fields} />;
    case 'answerProcedure':
      return <AnswerProcedureFields {...fields} />;
    case 'endProcedure':
      return <EndFields {...fields} />;
    case 'offerHearing':
    case 'takeHearing':
    case 'scheduleHearing':
    case 'answerObjection':
    case 'recordHearing':
      return <HearingFields {...fields} act={act} />;
    case 'proposeEnding':
    case 'answerEnding':
      return <EndingFields {...fields} act={act} />;
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
          <AnswerFields {...fields} />
          <DecisionEditor {...fields} />
        </>
      );
    default:
      return <BesideFields {...fields} />;
  }
}

/** What is done with a step besides finishing it. */
function BesideFields(fields: FieldsProps) {
  switch (fields.form.act) {
    case 'addSigners':
    case 'dropSigner':
      return <SigningFields {...fields} />;
    case 'addDepartments':
    case 'dropDepartment':
      return <AskingFields {...fields} />;
    default:
      return <PassingFields {...fields} />;
  }
}
