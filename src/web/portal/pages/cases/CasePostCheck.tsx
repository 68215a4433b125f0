import { civilDate } from '../../../../kernel/civil-date.ts';
import type { OwnPostCheck } from '../../../../modules/intake/post-checks/contract.ts';
import {
  ActForm,
  Button,
  dayText,
  NotificationBanner,
  Say,
  SummaryList,
  TextArea,
  type Spoken,
} from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { FileLinks } from './FileLinks.tsx';
import type { CasePageProps, SaidInCheck } from './case-page-props.ts';

/** What becomes of a commitment after the grant: by when it is checked, what was found, and what the applicant can say to it. */
export function CasePostCheck({ frame: { language }, file, postCheck, once, said }: CasePageProps) {
  if (postCheck === undefined) return null;
  const say = portalWording[language].postCheck;
  const sentTo = (type: SaidInCheck['type']) => (said?.type === type ? said : undefined);
  const takesMore = said?.type === 'answer' ? postCheck.mayAnswer : postCheck.mayState;
  return (
    <section aria-labelledby="post-check">
      <h2 id="post-check">{say.title}</h2>
      {said && <NotificationBanner id="said-trouble" tone="harm" title={said.trouble} />}
      <p>{leadOf(postCheck, language)}</p>
      <SummaryList language={language} rows={rowsOf(postCheck, file.row.id, language)} />
      {postCheck.mayAnswer && (
        <Saying
          {...{ language, once }}
          say={say.answer}
          action={to.postCheckAnswer(file.row.id)}
          said={sentTo('answer')}
        />
      )}
      {postCheck.mayState && (
        <Saying
          {...{ language, once }}
          say={say.statement}
          action={to.postCheckStatement(file.row.id)}
          said={sentTo('state')}
        />
      )}
      {said && !takesMore && <Unsent language={language} words={said.words} />}
    </section>
  );
}

type SayingProps = Spoken & {
  say: { label: string; hint: string; act: string };
  action: string;
  once: string;
  said: Pick<SaidInCheck, 'words' | 'trouble'> | undefined;
};

export const Saying = ({ language, say, action, once, said }: SayingProps) => (
  <ActForm language={language} action={action} once={once}>
    <TextArea
      {...{ language, name: 'words', label: say.label, hint: say.hint }}
      value={said?.words ?? ''}
      rows={4}
      error={said?.trouble}
    />
    <Button variant="go">{say.act}</Button>
  </ActForm>
);

/** What came when nothing was taken any more: it is kept in sight, to be copied. */
export function Unsent({ language, words }: Spoken & { words: string }) {
  if (words.trim() === '') return null;
  const say = portalWording[language].postCheck;
  return (
    <>
      <p>{say.unsent}</p>
      <blockquote>
        <Say words={{ zh: words }} language={language} />
      </blockquote>
    </>
  );
}

/** How the check stands, in a sentence to its applicant. */
export function leadOf({ state, outcome, dueOn, until, happened }: OwnPostCheck, language: Spoken['language']): string {
  const say = portalWording[language].postCheck;
  if (outcome !== null) return say.outcomes[outcome];
  const last = happened.at(-1)?.what;
  if (last === 'rectificationAnswered' || last === 'statementMade') return say.spoken[last];
  const day = dayText(civilDate(until ?? dueOn), language);
  return state === 'closed' ? '' : say.states[state](day);
}

/** What was said, newest last: words of officers and of the applicant alike. */
const rowsOf = ({ happened }: OwnPostCheck, caseId: string, language: Spoken['language']) =>
  happened.flatMap(({ what, on, words, files }, place) =>
    words === null || what === 'postCheckOpened' || what === 'postCheckAssigned'
      ? []
      : [
          {
            id: String(place),
            label: `${dayText(civilDate(on), language)} ${portalWording[language].postCheck.happened[what]}`,
            value: (
              <>
                <Say words={{ zh: words }} language={language} />
                {files.length > 0 && <FileLinks {...{ caseId, files, language }} />}
              </>
            ),
          },
        ],
  );
