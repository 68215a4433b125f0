import { WARD_RELATIONS, type WardView } from '../../../../modules/identity/contract/acting.ts';
import {
  ActForm,
  Acts,
  Button,
  Checkboxes,
  DateInput,
  errorOf,
  RadioGroup,
  TextInput,
  type FieldError,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { ConfirmPage } from '../parts/ConfirmPage.tsx';

export type TypedChild = { name: string; citizenId: string; bornOn: string; gender: string; relation: string };

export type WardDeclaringPageProps = {
  frame: Frame;
  typed: TypedChild;
  errors: readonly FieldError[];
  once: string;
};

/** A child, with or without a number, and the declaration of whoever enters it. */
export function WardDeclaringPage({ frame, typed, errors, once }: WardDeclaringPageProps) {
  const { language } = frame;
  const { declaring: say, wards } = portalWording[language].acting;
  const shared = (name: string) => ({ name, language, error: errorOf(errors, name) });
  return (
    <PortalPage frame={frame} title={say.title} at="mine" errors={errors} back={to.wards}>
      <h1>{say.title}</h1>
      <ActForm language={language} action={to.wardDeclaring} once={once}>
        <TextInput {...shared('name')} label={say.name} hint={say.nameHint} value={typed.name} />
        <TextInput
          {...shared('citizenId')}
          typing="code"
          width="medium"
          label={say.citizenId}
          hint={say.citizenIdHint}
          value={typed.citizenId}
          optional
        />
        <DateInput {...shared('bornOn')} label={say.bornOn} value={typed.bornOn} />
        <RadioGroup
          {...shared('gender')}
          label={say.gender}
          choices={(['male', 'female'] as const).map((value) => ({ value, label: say.genders[value] }))}
          selected={typed.gender}
          inARow
        />
        <RadioGroup
          {...shared('relation')}
          label={say.relation}
          choices={WARD_RELATIONS.map((value) => ({ value, label: say.relations[value] }))}
          selected={typed.relation}
        />
        <p>
          <strong>{wards.honest}</strong>
        </p>
        <Checkboxes {...shared('declared')} label={say.declaration} choices={[{ value: 'yes', label: say.declare }]} />
        <Acts>
          <Button variant="go">{say.act}</Button>
        </Acts>
      </ActForm>
    </PortalPage>
  );
}

type OfWard = { frame: Frame; ward: WardView; once: string };

/** The number that a newborn gets later. */
export function WardNumberPage({ frame, ward, typed, errors, once }: OfWard & { typed: string; errors: FieldError[] }) {
  const { language } = frame;
  const { number: say, declaring } = portalWording[language].acting;
  return (
    <PortalPage frame={frame} title={say.title} at="mine" errors={errors} back={to.wards}>
      <h1>{say.title}</h1>
      <p lang="zh">{ward.name}</p>
      <ActForm language={language} action={to.wardNumber(ward.id)} once={once}>
        <TextInput
          language={language}
          name="citizenId"
          typing="code"
          width="medium"
          label={declaring.citizenId}
          value={typed}
          error={errorOf(errors, 'citizenId')}
        />
        <Acts>
          <Button variant="go">{say.act}</Button>
        </Acts>
      </ActForm>
    </PortalPage>
  );
}

export const WardRemovalPage = ({ frame, ward, once }: OfWard) => (
  <ConfirmPage
    frame={frame}
    about={{ zh: ward.name }}
    say={portalWording[frame.language].acting.removal}
    action={to.wardRemoval(ward.id)}
    keep={to.wards}
    once={once}
  />
);
