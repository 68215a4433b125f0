import { ActForm, Acts, Button, Checkboxes } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { MandateTerms, type NamedMandate } from './MandateTerms.tsx';

export type MandateAnswerPageProps = { frame: Frame; named: NamedMandate; token: string; once: [string, string] };

/** Whom the asker named sees who asks for what, and answers once. */
export function MandateAnswerPage({ frame, named, token, once }: MandateAnswerPageProps) {
  const { language } = frame;
  const say = portalWording[language].acting.answer;
  const { askedBy, agentName, principalName } = named.mandate;
  const asksMe = askedBy === 'agent';
  const title = asksMe ? say.asked(agentName) : say.offered(principalName);
  return (
    <PortalPage frame={frame} title={title} at="mine">
      <h1>{title}</h1>
      <MandateTerms named={named} language={language} />
      <p>{asksMe ? say.effect : say.effectAgent}</p>
      <p>{say.end}</p>
      <ActForm language={language} action={to.mandateAnswer(token)} once={once[0]}>
        {asksMe && (
          <Checkboxes
            language={language}
            name="opensData"
            label={say.data}
            hint={say.dataHint}
            choices={[{ value: 'yes', label: say.openData }]}
          />
        )}
        <Acts>
          <Button variant="go">{asksMe ? say.confirm : say.accept}</Button>
        </Acts>
      </ActForm>
      <p>{say.doubt}</p>
      <ActForm language={language} action={to.mandateDecline(token)} once={once[1]}>
        <Button variant="plain">{say.decline}</Button>
      </ActForm>
    </PortalPage>
  );
}
