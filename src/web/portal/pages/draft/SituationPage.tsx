import type { Theme, Told } from '../../../../modules/themes/contract.ts';
import {
  ActForm,
  Acts,
  Button,
  LinkButton,
  NotificationBanner,
  numberText,
  RadioGroup,
  Say,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { AnswerText } from '../themes/AnswerText.tsx';
import { codeOf, nameOf } from '../themes/told.ts';

export type SituationPageProps = {
  frame: Frame;
  draft: string;
  theme: Theme;
  told: Told;
  /** What the change came to a moment ago. */
  done?: { added: number; gone: number } | undefined;
  once: string;
};

/** All questions of the guide at once, as they were answered. */
export function SituationPage({ frame, draft, theme, told, done, once }: SituationPageProps) {
  const { language } = frame;
  const say = portalWording[language].themeDraft;
  return (
    <PortalPage frame={frame} title={say.situationTitle} back={to.draft(draft)}>
      {done && (
        <NotificationBanner
          id="done"
          tone="done"
          title={say.situationSaved(numberText(done.added, language), numberText(done.gone, language))}
        >
          <Acts>
            <LinkButton variant="go" href={to.draft(draft)}>
              {portalWording[language].draft.list.next}
            </LinkButton>
          </Acts>
        </NotificationBanner>
      )}
      <p className="caption">
        <Say words={{ zh: theme.fullName }} language={language} />
      </p>
      <h1>{say.situationTitle}</h1>
      <p>{say.situationLead}</p>
      <ActForm language={language} action={to.situation(draft)} once={once}>
        {theme.questions.map((question) => {
          const answer = told[question.id];
          return (
            <RadioGroup
              key={question.id}
              language={language}
              name={nameOf(question.id)}
              label={<Say words={{ zh: question.text }} language={language} />}
              choices={[...question.options, null].map((option) => ({
                value: codeOf(question, option),
                label: <AnswerText answer={option} language={language} />,
              }))}
              selected={answer === undefined ? undefined : codeOf(question, answer)}
            />
          );
        })}
        <Acts>
          <Button variant="go">{say.situationSave}</Button>
        </Acts>
      </ActForm>
    </PortalPage>
  );
}
