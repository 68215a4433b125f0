import { civilDate } from '../../../../kernel/civil-date.ts';
import type { CaseFile, TimelineEntry } from '../../../../modules/intake/cases/contract.ts';
import { ActForm, Button, dayText, LinkButton, Say } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import type { CasePageProps } from './case-page-props.ts';
import { OfficerWords } from './OfficerWords.tsx';

/** What is asked of the applicant: a correction, small errors to set right at once, or what he promised for later. */
export function ToBring(props: CasePageProps) {
  const { row, owing } = props.file;
  if (row.state === 'awaitingCorrection') return <Correct {...props} />;
  if (row.state === 'submitted' && namedIn(props.file)) return <Amend {...props} />;
  return owing ? <Owing {...props} owing={owing} /> : null;
}

function Correct(props: CasePageProps) {
  const { frame, file, names } = props;
  const { language } = frame;
  const say = portalWording[language].cases.case;
  const asked = file.timeline.filter(({ type }) => type === 'correctionAsked').at(-1);
  const until = file.timeline.findLast(({ type }) => type === 'correctionReminded')?.until;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{say.asked}</h2>
      {until !== undefined && <p>{say.correctBy(dayText(civilDate(until), language))}</p>}
      <OfficerWords words={asked?.words ?? []} names={names} language={language} />
      {file.theme === null ? (
        <Begin {...props} act={say.correct} goOn={say.correctGoOn} />
      ) : (
        <Together {...props} theme={file.theme.id} />
      )}
    </section>
  );
}

/** A part of a theme is mended with the others, or alone. */
function Together({ theme, ...props }: CasePageProps & { theme: string }) {
  const say = portalWording[props.frame.language].correction;
  return (
    <>
      <p>{say.onCase}</p>
      <p>
        <LinkButton variant="go" href={to.gatheredCorrection(theme)}>
          {say.toList}
        </LinkButton>
      </p>
      <Begin {...props} act={say.alone} goOn={say.aloneGoOn} variant="quiet" />
    </>
  );
}

/** To the draft in which it is done: a new one, or the one that was begun. */
function Begin({
  frame: { language },
  file,
  correction,
  once,
  act,
  goOn,
  variant = 'go',
}: CasePageProps & { act: string; goOn: string; variant?: 'go' | 'quiet' }) {
  return correction === undefined ? (
    <ActForm language={language} action={to.correct(file.row.id)} once={once}>
      <Button variant={variant}>{act}</Button>
    </ActForm>
  ) : (
    <LinkButton variant={variant} href={to.draft(correction)}>
      {goOn}
    </LinkButton>
  );
}

/** What was named last to be set right at once; undefined once it was, or where a notice of correction came after it. */
function namedIn({ timeline }: CaseFile): TimelineEntry | undefined {
  const last = timeline.findLast(({ type }) => AMENDING.has(type));
  return last?.type === 'amendmentAsked' ? last : undefined;
}

const AMENDING: ReadonlySet<string> = new Set(['amendmentAsked', 'applicationAmended', 'correctionAsked']);

/** 当场更正: what the applicant may set right at once, with the officer's words. */
function Amend(props: CasePageProps) {
  const { frame, file, names } = props;
  const { language } = frame;
  const say = portalWording[language].cases.case.amend;
  return (
    <section aria-labelledby="amend">
      <h2 id="amend">{say.title}</h2>
      <p>{say.lead}</p>
      <OfficerWords words={namedIn(file)?.words ?? []} names={names} language={language} />
      <Begin {...props} act={say.act} goOn={say.goOn} />
    </section>
  );
}

/** 容缺受理: what is still to come and until when. */
function Owing({ frame: { language }, file, owing, correction, once }: CasePageProps & { owing: CaseOwing }) {
  const say = portalWording[language].cases.case.owing;
  const day = dayText(civilDate(owing.by), language);
  return (
    <section aria-labelledby="owing">
      <h2 id="owing">{say.title}</h2>
      <p>{owing.late ? say.late(day) : say.lead(day)}</p>
      <ul>
        {owing.materials.map(({ id, name }) => (
          <li key={id}>
            <Say words={{ zh: name }} language={language} />
          </li>
        ))}
      </ul>
      {!owing.late && <p>{say.otherwise}</p>}
      {!owing.late && correction === undefined && (
        <ActForm language={language} action={to.correct(file.row.id)} once={once}>
          <Button variant="go">{say.act}</Button>
        </ActForm>
      )}
      {!owing.late && correction !== undefined && (
        <LinkButton variant="go" href={to.draft(correction)}>
          {say.goOn}
        </LinkButton>
      )}
    </section>
  );
}

type CaseOwing = NonNullable<CaseFile['owing']>;
