import type { Question, Theme, Told } from '../../../../modules/themes/contract.ts';
import { Acts, Button, errorOf, RadioGroup, Say, type FieldError } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { AnswerText } from './AnswerText.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { codeOf, nameOf, queryOf } from './told.ts';

export type ThemeQuestionPageProps = {
  frame: Frame;
  theme: Theme;
  question: Question;
  told: Told;
  /** How many questions may still come, this one among them. */
  left: number;
  errors: readonly FieldError[];
  /** Whether one can look first whether the place will do. */
  asksPlace: boolean;
};

/** One question of the guide. What was answered before travels along in the form; nothing is kept. */
export function ThemeQuestionPage(props: ThemeQuestionPageProps) {
  const { frame, theme, question, told, left, errors, asksPlace } = props;
  const { language } = frame;
  const say = portalWording[language].themes;
  const name = nameOf(question.id);
  const error = errorOf(errors, name);
  const last = Object.keys(told).at(-1);
  const back = last === undefined ? to.themes : to.theme(theme.key, queryOf(theme, told, last));
  return (
    <PortalPage frame={frame} title={question.text} errors={errors} back={back}>
      <p className="caption">
        <Say words={{ zh: theme.fullName }} language={language} />
      </p>
      {last === undefined && <p className="lead">{say.questionLead}</p>}
      {last === undefined && asksPlace && <PlaceLink theme={theme} language={language} />}
      <form method="get" action={to.theme(theme.key)}>
        {Object.entries(queryOf(theme, told)).map(([answered, code]) => (
          <input key={answered} type="hidden" name={answered} value={code} />
        ))}
        <RadioGroup
          language={language}
          name={name}
          heading
          label={<Say words={{ zh: question.text }} language={language} />}
          choices={[...question.options, null].map((option) => ({
            value: codeOf(question, option),
            label: <AnswerText answer={option} language={language} />,
          }))}
          {...(error !== undefined && { error })}
        />
        <p className="hint">{say.left(String(left))}</p>
        <Acts>
          <Button variant="go" name="asked" value={question.id}>
            {say.next}
          </Button>
        </Acts>
      </form>
    </PortalPage>
  );
}
