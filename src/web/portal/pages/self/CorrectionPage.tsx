import { ActForm, Acts, Button, errorOf, TextInput, type FieldError } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

export type CorrectionPageProps = {
  frame: Frame;
  /** As it stands, or as it was typed a moment ago. */
  name: string;
  phone: string;
  /** A name that was proven is corrected at a window. */
  nameStands: boolean;
  errors?: readonly FieldError[];
  once: string;
};

/** 个人信息保护法 art. 46: what somebody said of himself he says anew. */
export function CorrectionPage({ frame, name, phone, nameStands, errors = [], once }: CorrectionPageProps) {
  const { language } = frame;
  const say = portalWording[language].self;
  const { correction } = say;
  return (
    <PortalPage frame={frame} title={correction.title} at="mine" errors={errors} back={to.ownData}>
      <h1>{correction.title}</h1>
      <ActForm language={language} action={to.ownDataCorrection} once={once}>
        {nameStands ? (
          <p>{correction.nameProven}</p>
        ) : (
          <TextInput
            language={language}
            name="name"
            label={say.name}
            hint={correction.nameHint}
            typing="name"
            value={name}
            error={errorOf(errors, 'name')}
          />
        )}
        <TextInput
          language={language}
          name="phone"
          label={say.phone}
          hint={correction.phoneHint}
          typing="phone"
          width="medium"
          value={phone}
          error={errorOf(errors, 'phone')}
        />
        <Acts>
          <Button variant="go">{correction.save}</Button>
        </Acts>
      </ActForm>
    </PortalPage>
  );
}
