import { civilDateOf } from '../../../../kernel/civil-date.ts';
import type { LinkPage, ProvenPage } from '../../../../modules/intake/second-person/contract.ts';
import {
  ActForm,
  Acts,
  Button,
  dayOfYearText,
  errorOf,
  NotificationBanner,
  Say,
  TextArea,
  TextInput,
  type FieldError,
  type Spoken,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { Shown } from './Shown.tsx';

type Asked = { frame: Frame; token: string; once: string; errors: readonly FieldError[] };
export type Typed = { name: string; tail: string };

/** Who asks for what, and the proof of who is asked: of the application nothing is shown yet. */
export function ConfirmationPage({
  frame,
  token,
  once,
  errors,
  page,
  typed,
}: Asked & { page: LinkPage; typed: Typed }) {
  const { language } = frame;
  const say = portalWording[language].secondPerson.page;
  const until = dayOfYearText(civilDateOf(new Date(page.until)), language);
  return (
    <PortalPage frame={frame} title={say.title} errors={errors}>
      <Head {...{ page, language }} />
      <p>
        {say.meant(page.name)} {say.until(until)}
      </p>
      <p>{say.careful}</p>
      <h2>{say.step}</h2>
      <ActForm language={language} action={to.confirmationCode(token)} once={once}>
        <p>{page.codeSent ? say.codeSent(page.mobile) : say.codeLead(page.mobile)}</p>
        <Acts>
          <Button variant={page.codeSent ? 'quiet' : 'go'}>{page.codeSent ? say.againCode : say.getCode}</Button>
        </Acts>
      </ActForm>
      {page.codeSent && <ProofForm {...{ token, once, errors, typed, language }} asksTail={page.asksTail} />}
      <p>{say.paper}</p>
    </PortalPage>
  );
}

function Head({ page: { item, asker, role }, language }: Spoken & { page: Pick<LinkPage, 'item' | 'asker' | 'role'> }) {
  const say = portalWording[language].secondPerson.page;
  return (
    <>
      <h1>{say.title}</h1>
      <p className="lead">{say.asks(asker, say.roles[role])}</p>
      <p>
        {say.item}
        <Say words={item} language={language} />
      </p>
    </>
  );
}

type ProofProps = Spoken & Omit<Asked, 'frame'> & { typed: Typed; asksTail: boolean };

function ProofForm({ token, once, errors, typed, asksTail, language }: ProofProps) {
  const say = portalWording[language].secondPerson.page;
  return (
    <ActForm language={language} action={to.confirmationProof(token)} once={once}>
      <TextInput
        {...{ language, name: 'name', label: say.name, typing: 'name' }}
        value={typed.name}
        error={errorOf(errors, 'name')}
      />
      {asksTail && (
        <TextInput
          {...{ language, name: 'tail', label: say.tail, hint: say.tailHint, typing: 'code', width: 'short' }}
          value={typed.tail}
        />
      )}
      <TextInput {...{ language, name: 'code', label: say.code, typing: 'oneTimeCode', width: 'short' }} />
      <Acts>
        <Button variant="go">{say.prove}</Button>
      </Acts>
    </ActForm>
  );
}

/** What is to be confirmed, in full; signed with the own name, or declined with a reason. */
export function ConfirmationAnswerPage({ frame, token, once, errors, page }: Asked & { page: ProvenPage }) {
  const { language } = frame;
  const say = portalWording[language].secondPerson.page;
  const sent = <input type="hidden" name="proof" value={page.proof} />;
  return (
    <PortalPage frame={frame} title={say.title} errors={errors}>
      <Head {...{ page, language }} />
      <h2>{say.contents}</h2>
      <p>{say.onlyThis}</p>
      <p className="caption">{say.from(page.asker)}</p>
      <Shown {...page} isOwn language={language} />
      <h2>{say.sign}</h2>
      <ActForm language={language} action={to.confirmationAnswer(token)} once={once}>
        {sent}
        <TextInput
          {...{ language, name: 'signature', label: say.signature, typing: 'name' }}
          error={errorOf(errors, 'signature')}
        />
        <Acts>
          <Button variant="go" name="as" value="confirmed">
            {say.confirm}
          </Button>
        </Acts>
      </ActForm>
      <h2>{say.or}</h2>
      <ActForm language={language} action={to.confirmationAnswer(token)} once={once}>
        {sent}
        <TextArea
          {...{ language, name: 'reason', label: say.reason, hint: say.reasonHint, rows: 3 }}
          error={errorOf(errors, 'reason')}
        />
        <Acts>
          <Button variant="plain" name="as" value="declined">
            {say.decline}
          </Button>
        </Acts>
      </ActForm>
    </PortalPage>
  );
}

/** The end of it, also when the link is opened again. */
export function ConfirmationDonePage({ frame, as }: { frame: Frame; as: 'confirmed' | 'declined' }) {
  const say = portalWording[frame.language].secondPerson.page;
  return (
    <PortalPage frame={frame} title={say.done[as]}>
      <NotificationBanner id="done" tone="done" title={say.done[as]} />
      <h1>{say.title}</h1>
      <p>{say.doneLead[as]}</p>
    </PortalPage>
  );
}

/** A link that opens nothing, or nothing any more, with the reason. */
export function ConfirmationOverPage({ frame, why }: { frame: Frame; why: string }) {
  const say = portalWording[frame.language].secondPerson.page;
  return (
    <PortalPage frame={frame} title={say.over}>
      <h1>{say.over}</h1>
      <p className="lead">{why}</p>
      <p>{say.paper}</p>
    </PortalPage>
  );
}
