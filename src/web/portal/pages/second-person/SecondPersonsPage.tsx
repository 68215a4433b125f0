import { civilDateOf } from '../../../../kernel/civil-date.ts';
import type { OwnSecondPerson } from '../../../../modules/intake/second-person/contract.ts';
import {
  ActForm,
  Acts,
  Button,
  dayOfYearText,
  Details,
  errorOf,
  LinkButton,
  NotificationBanner,
  Say,
  Tag,
  TextInput,
  type Bilingual,
  type FieldError,
  type Spoken,
  type Tone,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { Shown } from './Shown.tsx';

/** What was typed for one person, and what is wrong with it. */
export type TypedPerson = { rule: string; name: string; mobile: string };

export type SecondPersonsPageProps = {
  frame: Frame;
  draft: { id: string; item: Bilingual };
  /** The draft that is handed in: the same, or that of the theme of which it is a part. */
  whole: string;
  people: readonly OwnSecondPerson[];
  typed: TypedPerson | undefined;
  errors: readonly FieldError[];
  done: 'sent' | 'withdrawn' | undefined;
  once: string;
};

/** Whose word an application needs: how each stands, what that person is shown, and the way to ask. */
export function SecondPersonsPage(props: SecondPersonsPageProps) {
  const { frame, draft, whole, people, typed, errors, done, once } = props;
  const { language } = frame;
  const say = portalWording[language].secondPerson;
  return (
    <PortalPage frame={frame} title={say.title} errors={errors} at="mine" back={to.draft(whole)}>
      {done !== undefined && <NotificationBanner id="done" tone="done" title={say[done]} />}
      <p className="caption">
        <Say words={draft.item} language={language} />
      </p>
      <h1>{say.title}</h1>
      <p className="lead">{people.length === 0 ? say.none : say.lead}</p>
      {people.map((person) => (
        <Person
          key={person.rule}
          {...{ person, language, once, errors }}
          draft={draft.id}
          typed={typed?.rule === person.rule ? typed : undefined}
        />
      ))}
      {people.some(({ standing }) => TONES[standing] !== 'done') && <p>{say.paper}</p>}
      {people.length > 0 && <p>{say.table}</p>}
      <Acts>
        <LinkButton variant="plain" href={to.draft(whole)}>
          {say.back}
        </LinkButton>
      </Acts>
    </PortalPage>
  );
}

const TONES: Readonly<Record<OwnSecondPerson['standing'], Tone>> = {
  missing: 'time',
  asked: 'act',
  expired: 'time',
  declined: 'harm',
  revoked: 'still',
  changed: 'time',
  confirmed: 'done',
  onPaper: 'done',
};

type PersonProps = Spoken &
  Pick<SecondPersonsPageProps, 'typed' | 'errors' | 'once'> & { draft: string; person: OwnSecondPerson };

function Person({ person, draft, typed, errors, once, language }: PersonProps) {
  const say = portalWording[language].secondPerson;
  const { rule, role, standing, name } = person;
  return (
    <section aria-labelledby={rule}>
      <h2 id={rule}>
        {say.roles[role]} <Tag tone={TONES[standing]}>{say.standing[standing]}</Tag>
      </h2>
      {name !== null && (
        <p>
          {say.who}
          <span lang="zh">{name}</span>
        </p>
      )}
      <Standing person={person} language={language} />
      <Details summary={say.preview}>
        <Shown {...person} language={language} />
      </Details>
      {standing === 'asked' && <Waiting {...{ draft, rule, once, language }} />}
      {ASKABLE.has(standing) && <AskForm {...{ person, draft, typed, errors, once, language }} />}
    </section>
  );
}

const ASKABLE: ReadonlySet<OwnSecondPerson['standing']> = new Set([
  ...(['missing', 'expired', 'declined', 'revoked', 'changed'] as const),
]);

function Standing({ person, language }: Spoken & { person: OwnSecondPerson }) {
  const say = portalWording[language].secondPerson;
  const { standing, name, mobile, until, answeredAt, reason, closed } = person;
  const day = (moment: string) => dayOfYearText(civilDateOf(new Date(moment)), language);
  return (
    <>
      {standing === 'asked' && until !== null && <p>{say.sentTo(name ?? '', mobile ?? '', day(until))}</p>}
      {closed && <p className="field-error">{say.closed}</p>}
      {standing === 'changed' && <p>{say.changedLead}</p>}
      {reason !== null && (
        <p>
          {say.reason}
          <Say words={{ zh: reason }} language={language} />
        </p>
      )}
      {standing !== 'changed' && answeredAt !== null && <p>{say.answeredOn(day(answeredAt))}</p>}
    </>
  );
}

function Waiting({ draft, rule, once, language }: Spoken & { draft: string; rule: string; once: string }) {
  const say = portalWording[language].secondPerson;
  return (
    <ActForm language={language} action={to.secondPersonLink(draft, rule)} once={once}>
      <Acts>
        <Button variant="plain" name="act" value="resend">
          {say.resend}
        </Button>
        <Button variant="quiet" name="act" value="revoke">
          {say.revoke}
        </Button>
      </Acts>
    </ActForm>
  );
}

function AskForm({ person, draft, typed, errors, once, language }: PersonProps) {
  const say = portalWording[language].secondPerson;
  const { rule, named } = person;
  const wrong = (field: string) => (typed ? errorOf(errors, field) : undefined);
  return (
    <ActForm language={language} action={to.secondPerson(draft, rule)} once={once}>
      {named && person.name === null && <p className="hint">{say.nameFromForm}</p>}
      {!named && (
        <TextInput
          {...{ language, name: 'name', label: say.name, hint: say.nameHint }}
          value={typed?.name ?? person.name ?? undefined}
          error={wrong('name')}
        />
      )}
      <TextInput
        {...{ language, name: 'mobile', label: say.mobile, hint: say.mobileHint }}
        typing="wholeNumber"
        width="short"
        value={typed?.mobile}
        error={wrong('mobile')}
      />
      <Acts>
        <Button variant="go">{say.ask}</Button>
      </Acts>
    </ActForm>
  );
}
