import type { CaseRow } from '../../../../modules/intake/cases/contract.ts';
import { ActForm, Acts, Button, LinkButton, Say, TextArea } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

type HearingPageProps = { frame: Frame; row: CaseRow; once: string };

/** Asking for the hearing: what it means, that it costs nothing, and room for what one wants to say. */
export const AskHearingPage = (props: HearingPageProps) => (
  <ReasonPage {...props} say={portalWording[props.frame.language].cases.askHearing} action={to.hearing(props.row.id)} />
);

/** Asking that somebody else presides. */
export const ObjectPage = (props: HearingPageProps) => (
  <ReasonPage
    {...props}
    say={portalWording[props.frame.language].cases.objectPage}
    action={to.presider(props.row.id)}
  />
);

type Saying = { title: string; lead: string; reason: string; hint: string; act: string; keep: string };

function ReasonPage({ frame, row, once, say, action }: HearingPageProps & { say: Saying; action: string }) {
  const { language } = frame;
  return (
    <PortalPage frame={frame} title={say.title} back={to.case(row.id)}>
      <p className="caption">
        <Say words={row.item.name} language={language} />
      </p>
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <ActForm language={language} action={action} once={once}>
        <TextArea
          name="reason"
          label={say.reason}
          hint={say.hint}
          value=""
          rows={4}
          error={undefined}
          language={language}
        />
        <Acts>
          <Button variant="go">{say.act}</Button>
          <LinkButton variant="quiet" href={to.case(row.id)}>
            {say.keep}
          </LinkButton>
        </Acts>
      </ActForm>
    </PortalPage>
  );
}
