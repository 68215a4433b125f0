import type { ChannelStanding } from '../../../../modules/messages/preferences/contract.ts';
import {
  ActForm,
  Acts,
  Button,
  errorOf,
  NotificationBanner,
  TextInput,
  type FieldError,
  type Spoken,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

export type AddressPageProps = {
  frame: Frame;
  channel: 'sms' | 'email';
  standing: ChannelStanding;
  demonstration: boolean;
  /** What was typed and did not do. */
  typed?: { address?: string; code?: string };
  errors?: readonly FieldError[];
  once: string;
};

/** Where somebody is told by short message or e-mail: a code proves that the number or mailbox is his. */
export function AddressPage({
  frame,
  channel,
  standing,
  demonstration,
  typed = {},
  errors = [],
  once,
}: AddressPageProps) {
  const { language } = frame;
  const { messages } = portalWording[language];
  const say = messages.address;
  const title = say.title[channel];
  const form = { language, action: to.messageAddress(channel), once };
  return (
    <PortalPage frame={frame} title={title} at="messages" errors={errors} back={to.messagePreferences}>
      {standing.codeSentTo !== null && (
        <NotificationBanner id="sent" tone="done" title={say.sent(standing.codeSentTo)}>
          {demonstration && <p>{messages.demonstration}</p>}
        </NotificationBanner>
      )}
      <h1>{title}</h1>
      {standing.confirmed && standing.address !== null && <p>{say.confirmed(standing.address)}</p>}
      {standing.codeSentTo !== null && (
        <ActForm {...form}>
          <Code {...{ typed, errors, language }} />
        </ActForm>
      )}
      <ActForm {...form}>
        <Asking {...{ channel, standing, typed, errors, language }} />
        <Acts>
          {mayAsk(channel, standing) && (
            <Act name="send" label={standing.codeSentTo === null ? say.send : say.sendAgain} />
          )}
          {standing.confirmed && <Act name="remove" label={say.remove} variant="harm" />}
        </Acts>
      </ActForm>
    </PortalPage>
  );
}

/** A telephone is the account's, so there is nothing more to ask once it is confirmed; a mailbox can be another. */
const mayAsk = (channel: AddressPageProps['channel'], { address, confirmed }: ChannelStanding) =>
  channel === 'email' || (address !== null && !confirmed);

const Act = ({
  name,
  label,
  variant = 'plain',
}: {
  name: string;
  label: string;
  variant?: 'go' | 'plain' | 'harm';
}) => (
  <Button variant={variant} name="act" value={name}>
    {label}
  </Button>
);

type Typing = Spoken & { typed: NonNullable<AddressPageProps['typed']>; errors: readonly FieldError[] };

function Code({ typed, errors, language }: Typing) {
  const say = portalWording[language].messages.address;
  return (
    <>
      <TextInput
        language={language}
        name="code"
        label={say.code}
        hint={say.codeHint}
        typing="oneTimeCode"
        width="short"
        value={typed.code}
        error={errorOf(errors, 'code')}
      />
      <Acts>
        <Act name="confirm" label={say.confirm} variant="go" />
      </Acts>
    </>
  );
}

type AskingProps = Typing & Pick<AddressPageProps, 'channel' | 'standing'>;

function Asking({ channel, standing, typed, errors, language }: AskingProps) {
  const say = portalWording[language].messages.address;
  if (channel === 'sms') {
    if (standing.confirmed) return null;
    return <p>{standing.address === null ? say.noPhone : say.phoneLead(standing.address)}</p>;
  }
  return (
    <TextInput
      language={language}
      name="address"
      label={say.email}
      hint={say.emailHint}
      typing="email"
      value={typed.address}
      error={errorOf(errors, 'address')}
    />
  );
}
