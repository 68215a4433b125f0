import type { Theme, Told } from '../../../../modules/themes/contract.ts';
import { Acts, Button, errorOf, LinkButton, Say, TextInput, type FieldError } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { queryOf } from './told.ts';

type OpenProps = { frame: Frame; typed?: string | undefined; errors?: readonly FieldError[] };

/** Where the code of a kept checklist is typed. Nothing is changed by it. */
export function OpenChecklistPage({ frame, typed, errors = [] }: OpenProps) {
  const { language } = frame;
  const say = portalWording[language].themes.checklist;
  return (
    <PortalPage frame={frame} title={say.openTitle} back={to.themes} errors={errors}>
      <h1>{say.openTitle}</h1>
      <p>{say.openLead}</p>
      <form method="get" action={to.checklists} noValidate>
        <TextInput
          language={language}
          name="code"
          label={say.code}
          hint={say.openHint}
          typing="code"
          width="medium"
          value={typed}
          error={errorOf(errors, 'code')}
        />
        <Acts>
          <Button variant="go">{say.openAct}</Button>
        </Acts>
      </form>
    </PortalPage>
  );
}

/** The theme asks more than when it was kept: the guide goes on with what was answered. */
export function ChecklistAsksMorePage({
  frame,
  theme,
  told,
  savedOn,
}: {
  frame: Frame;
  theme: Theme;
  told: Told;
  savedOn: string;
}) {
  const { language } = frame;
  const say = portalWording[language].themes.checklist;
  return (
    <PortalPage frame={frame} title={say.moreTitle} back={to.themes}>
      <p className="caption">
        <Say words={{ zh: theme.fullName }} language={language} />
      </p>
      <h1>{say.moreTitle}</h1>
      <p>{say.more(savedOn)}</p>
      <Acts>
        <LinkButton variant="go" href={to.theme(theme.key, queryOf(theme, told))}>
          {say.moreAct}
        </LinkButton>
      </Acts>
    </PortalPage>
  );
}
