import type { Bilingual } from '../../../../modules/forms/contract/form.ts';
import type { OfferedCommitment } from '../../../../modules/intake/commitment/contract.ts';
import type { DraftCheck } from '../../../../modules/intake/drafts/contract/drafts.ts';
import {
  ActForm,
  Acts,
  Button,
  Checkboxes,
  errorOf,
  NotificationBanner,
  RadioGroup,
  Say,
  TextInput,
  type FieldError,
  type Spoken,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { CommitmentText } from './CommitmentText.tsx';

export const COMMITMENT_WAYS = ['commitment', 'ordinary'] as const;
export type CommitmentWay = (typeof COMMITMENT_WAYS)[number];

/** What was chosen and written a moment ago; nothing is chosen beforehand. */
export type TypedChoice = { way?: CommitmentWay | undefined; name: string; withinScope: boolean };

export type CommitmentPageProps = {
  frame: Frame;
  draft: { id: string; item: Bilingual };
  offered: OfferedCommitment;
  fault: DraftCheck['commitmentFault'];
  typed: TypedChoice;
  errors: readonly FieldError[];
  back: string;
  once: string;
};

/** 告知承诺 or the ordinary way: the text in full, and a choice that is the applicant's own. */
export function CommitmentPage({ frame, draft, offered, fault, typed, errors, back, once }: CommitmentPageProps) {
  const { language } = frame;
  const say = portalWording[language].commitment;
  const { text, barred, replaces } = offered;
  return (
    <PortalPage frame={frame} title={say.title} errors={errors} back={back}>
      <p className="caption">
        <Say words={draft.item} language={language} />
      </p>
      <h1>{say.title}</h1>
      <Standing offered={offered} fault={fault} language={language} />
      {!barred && (
        <>
          <p>{say.lead}</p>
          <p>{say.whatFor[text.kind]}</p>
        </>
      )}
      <CommitmentText text={text} language={language} />
      {!barred && replaces.length > 0 && <Replaces names={replaces} language={language} />}
      <ActForm language={language} action={to.commitment(draft.id)} once={once}>
        <input type="hidden" name="version" value={text.version} />
        {barred ? (
          <input type="hidden" name="way" value="ordinary" />
        ) : (
          <Choice {...{ offered, typed, errors, language }} />
        )}
        <Acts>
          <Button variant="go">{barred ? say.barredGo : say.go}</Button>
        </Acts>
      </ActForm>
    </PortalPage>
  );
}

/** Where things stand: signed, outdated, or barred. */
function Standing({ offered, fault, language }: Spoken & Pick<CommitmentPageProps, 'offered' | 'fault'>) {
  const say = portalWording[language].commitment;
  if (offered.barred) return <Told id="barred" title={say.barred} lead={say.barredLead} />;
  if (fault === 'commitmentOutdated') return <Told id="outdated" title={say.outdated} lead={say.outdatedLead} />;
  if (fault === 'commitmentUnsigned') return <Told id="unsigned" title={say.unsigned} lead={say.unsignedLead} />;
  if (offered.signed === null) return null;
  return (
    <NotificationBanner id="signed" tone="done" title={say.signed}>
      <p>{say.signedLead}</p>
    </NotificationBanner>
  );
}

const Told = ({ id, title, lead }: { id: string; title: string; lead: string }) => (
  <NotificationBanner id={id} tone="time" title={title}>
    <p>{lead}</p>
  </NotificationBanner>
);

function Replaces({ names, language }: Spoken & { names: readonly string[] }) {
  const say = portalWording[language].commitment;
  return (
    <>
      <h2>{say.replaces}</h2>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <Say words={{ zh: name }} language={language} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Choice({
  offered: { text, signer },
  typed,
  errors,
  language,
}: Spoken & Pick<CommitmentPageProps, 'offered' | 'typed' | 'errors'>) {
  const say = portalWording[language].commitment;
  return (
    <>
      <RadioGroup
        language={language}
        name="way"
        label={say.choice}
        choices={COMMITMENT_WAYS.map((way) => ({ value: way, label: say.way[way], hint: say.wayHint[way] }))}
        selected={typed.way}
        error={errorOf(errors, 'way')}
      />
      {text.scope !== null && (
        <Checkboxes
          language={language}
          name="withinScope"
          label={say.scope}
          hint={<Say words={{ zh: text.scope }} language={language} />}
          choices={[{ value: 'yes', label: say.scopeConfirm }]}
          selected={typed.withinScope ? ['yes'] : []}
          error={errorOf(errors, 'withinScope')}
        />
      )}
      <TextInput
        language={language}
        name="name"
        label={say.name}
        hint={say.nameHint(signer)}
        typing="name"
        width="medium"
        value={typed.name}
        error={errorOf(errors, 'name')}
      />
    </>
  );
}
