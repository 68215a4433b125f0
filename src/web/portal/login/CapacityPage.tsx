import { ActForm, Acts, Button, errorOf, RadioGroup, Say, type FieldError, type Words } from '../../ui/index.ts';
import type { Frame } from '../layout/frame.ts';
import { PortalPage } from '../layout/PortalPage.tsx';
import { SIGN_IN, withReturn } from './places.ts';
import { signInWording } from './wording.ts';

export type CapacityOption =
  | { kind: 'self' }
  | { kind: 'office'; department: Words }
  | { kind: 'organisation'; organisation: string; name: string; uscc: string };

export type CapacityPageProps = {
  frame: Frame;
  once: string;
  returnTo: string;
  options: readonly CapacityOption[];
  errors: readonly FieldError[];
};

export function CapacityPage({ frame, once, returnTo, options, errors }: CapacityPageProps) {
  const { language } = frame;
  const say = signInWording[language].capacity;
  return (
    <PortalPage frame={frame} title={say.title} errors={errors}>
      <ActForm action={withReturn(SIGN_IN.capacity, returnTo)} once={once} language={language}>
        <RadioGroup
          name="capacity"
          label={say.title}
          heading
          choices={options.map((option) => ({
            value: option.kind === 'organisation' ? option.organisation : option.kind,
            label: <OptionLabel option={option} frame={frame} />,
          }))}
          error={errorOf(errors, 'capacity')}
          language={language}
        />
        <Acts>
          <Button variant="go">{say.act}</Button>
        </Acts>
      </ActForm>
    </PortalPage>
  );
}

function OptionLabel({ option, frame: { language } }: { option: CapacityOption; frame: Frame }) {
  const say = signInWording[language].capacity;
  if (option.kind === 'self') return say.self;
  if (option.kind === 'office') {
    return (
      <>
        {say.office} <Say words={option.department} language={language} />
      </>
    );
  }
  return (
    <>
      <Say words={{ zh: option.name }} language={language} /> {option.uscc}
    </>
  );
}
