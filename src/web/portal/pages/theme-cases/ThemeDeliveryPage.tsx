import type { OwnJoint } from '../../../../modules/issuing/contract.ts';
import { ActForm, Button, errorOf, RadioGroup, Say, type FieldError } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { AddressFields } from '../cases/AddressFields.tsx';

export type ThemeDeliveryPageProps = {
  frame: Frame;
  themeCase: string;
  /** Its name, in Chinese. */
  theme: string;
  joint: OwnJoint;
  payer: 'county' | 'addressee';
  /** Working days for which something waits, at the longest. */
  mostDays: number;
  typed: Readonly<Record<string, string>>;
  errors: readonly FieldError[];
  once: string;
};

/** One way for all results of a theme, and whether they come together. One form, without a script. */
export function ThemeDeliveryPage(props: ThemeDeliveryPageProps) {
  const { frame, themeCase, theme, errors, once } = props;
  const { language } = frame;
  const say = portalWording[language].themeResults;
  return (
    <PortalPage frame={frame} title={say.title} at="mine" errors={errors} back={to.themeCase(themeCase)}>
      <p className="caption">
        <Say words={{ zh: theme }} language={language} />
      </p>
      <h1>{say.title}</h1>
      <p className="lead">{say.lead}</p>
      <ActForm language={language} action={to.themeDelivery(themeCase)} once={once}>
        <Fields {...props} />
        <p>{say.single}</p>
        <Button variant="go">{portalWording[language].delivery.act}</Button>
      </ActForm>
    </PortalPage>
  );
}

function Fields({ frame: { language }, joint, payer, mostDays, typed, errors }: ThemeDeliveryPageProps) {
  const { delivery, themeResults: say } = portalWording[language];
  const methods = (['counter', 'post', 'electronic'] as const).filter((method) => method !== 'post' || joint.canPost);
  const { together, each } = say.paces;
  return (
    <>
      <RadioGroup
        {...{ language, name: 'method', label: delivery.choose, error: errorOf(errors, 'method') }}
        choices={methods.map((value) => ({ value, ...delivery.methods[value] }))}
        selected={typed['method'] ?? joint.method ?? undefined}
      />
      <RadioGroup
        {...{ language, name: 'pace', label: say.pace, hint: say.paceHint, error: undefined }}
        choices={[
          { value: 'together', label: together.label, hint: together.hint(mostDays) },
          { value: 'each', ...each },
        ]}
        selected={typed['pace'] ?? joint.saidPace ?? undefined}
      />
      {joint.canPost && (
        <AddressFields {...{ language, typed, errors }} say={delivery.address} payer={delivery.payer[payer]} />
      )}
    </>
  );
}
