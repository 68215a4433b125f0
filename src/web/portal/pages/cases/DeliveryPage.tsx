import type { OwnResult } from '../../../../modules/issuing/contract.ts';
import { ActForm, Button, errorOf, RadioGroup, Say, type Bilingual, type FieldError } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { AddressFields } from './AddressFields.tsx';

export type DeliveryPageProps = {
  frame: Frame;
  caseId: string;
  item: Bilingual;
  result: OwnResult;
  payer: 'county' | 'addressee';
  /** What was typed and did not do. */
  typed?: Readonly<Record<string, string>>;
  errors?: readonly FieldError[];
  once: string;
};

/** How the result is to come: fetched, sent, or electronically. One form, without a script. */
export function DeliveryPage({ frame, caseId, item, typed = {}, errors = [], once, ...props }: DeliveryPageProps) {
  const { language } = frame;
  const say = portalWording[language].delivery;
  return (
    <PortalPage frame={frame} title={say.title} at="mine" errors={errors} back={to.case(caseId)}>
      <p className="caption">
        <Say words={item} language={language} />
      </p>
      <h1>{say.title}</h1>
      <ActForm language={language} action={to.delivery(caseId)} once={once}>
        <Fields {...props} typed={typed} errors={errors} frame={frame} />
        <Button variant="go">{say.act}</Button>
      </ActForm>
    </PortalPage>
  );
}

type FieldsProps = Pick<DeliveryPageProps, 'frame' | 'result' | 'payer'> & {
  typed: Readonly<Record<string, string>>;
  errors: readonly FieldError[];
};

function Fields({ frame: { language }, result, payer, typed, errors }: FieldsProps) {
  const say = portalWording[language].delivery;
  const methods = (['counter', 'post', 'electronic'] as const).filter(
    (method) => (method !== 'post' || result.canPost) && (method !== 'electronic' || result.mayBeElectronic),
  );
  return (
    <>
      <RadioGroup
        {...{ language, name: 'method', label: say.choose, error: errorOf(errors, 'method') }}
        choices={methods.map((value) => ({ value, ...say.methods[value] }))}
        selected={typed['method'] ?? result.method}
      />
      {result.canPost && <AddressFields {...{ language, typed, errors }} say={say.address} payer={say.payer[payer]} />}
    </>
  );
}
