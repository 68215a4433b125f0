import { MANDATE_ACTS, type MandateView } from '../../../../modules/identity/contract/acting.ts';
import {
  ActForm,
  Acts,
  Button,
  Checkboxes,
  DateInput,
  errorOf,
  RadioGroup,
  Say,
  TextInput,
  type Bilingual,
  type FieldError,
  type Spoken,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

/** As it was typed, or as it begins. */
export type TypedMandate = {
  as: MandateView['side'];
  name: string;
  citizenId: string;
  /** `all`, or the one item. */
  scope: string;
  acts: readonly string[];
  until: string;
  opensData: boolean;
};

export type MandateAskPageProps = {
  frame: Frame;
  typed: TypedMandate;
  /** The service that one came from. */
  item: { key: string; name: Bilingual } | undefined;
  errors: readonly FieldError[];
  once: string;
};

/** Who, what, how far and how long; the other side is asked by a link. */
export function MandateAskPage({ frame, typed, item, errors, once }: MandateAskPageProps) {
  const { language } = frame;
  const { asking: say, acts } = portalWording[language].acting;
  const shared = { language, errors };
  return (
    <PortalPage frame={frame} title={say.title[typed.as]} at="mine" errors={errors} back={to.mandates}>
      <h1>{say.title[typed.as]}</h1>
      <p>{say.lead[typed.as]}</p>
      <ActForm language={language} action={to.mandateAsking(item && { item: item.key })} once={once}>
        <input type="hidden" name="as" value={typed.as} />
        <Who typed={typed} {...shared} />
        <Scope typed={typed} item={item} language={language} />
        <Checkboxes
          language={language}
          name="acts"
          label={say.acts}
          choices={MANDATE_ACTS.map((act) => ({ value: act, label: acts[act] }))}
          selected={typed.acts}
          error={errorOf(errors, 'acts')}
        />
        <DateInput
          language={language}
          name="until"
          label={say.until}
          hint={say.untilHint}
          value={typed.until}
          error={errorOf(errors, 'until')}
        />
        {typed.as === 'principal' && (
          <Checkboxes
            language={language}
            name="opensData"
            label={say.data}
            choices={[{ value: 'yes', label: say.openData }]}
            selected={typed.opensData ? ['yes'] : []}
          />
        )}
        <Acts>
          <Button variant="go">{say.act}</Button>
        </Acts>
      </ActForm>
    </PortalPage>
  );
}

type Typing = Spoken & { typed: TypedMandate };

function Who({ typed, errors, language }: Typing & { errors: readonly FieldError[] }) {
  const say = portalWording[language].acting.asking;
  return (
    <>
      <TextInput
        language={language}
        name="name"
        label={say.name[typed.as]}
        hint={say.nameHint}
        value={typed.name}
        error={errorOf(errors, 'name')}
      />
      <TextInput
        language={language}
        name="citizenId"
        typing="code"
        width="medium"
        label={say.citizenId}
        hint={say.citizenIdHint}
        value={typed.citizenId}
        error={errorOf(errors, 'citizenId')}
      />
    </>
  );
}

function Scope({ typed, item, language }: Typing & Pick<MandateAskPageProps, 'item'>) {
  const say = portalWording[language].acting.asking;
  if (!item) {
    return (
      <>
        <input type="hidden" name="scope" value="all" />
        <p>{say.allOnly}</p>
      </>
    );
  }
  return (
    <RadioGroup
      language={language}
      name="scope"
      label={say.items}
      choices={[
        { value: item.key, label: say.one, hint: <Say words={item.name} language={language} /> },
        { value: 'all', label: say.all },
      ]}
      selected={typed.scope}
    />
  );
}
