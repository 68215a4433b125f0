import type {
  PlaceAnswer,
  PlaceCheck,
  PlaceResult,
  PlaceTold,
  Theme,
  Told,
} from '../../../../modules/themes/contract.ts';
import {
  Acts,
  Button,
  errorOf,
  LinkButton,
  NotificationBanner,
  RadioGroup,
  Say,
  Tag,
  type Bilingual,
  type FieldError,
  type Spoken,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { placeName } from './place.ts';
import { queryOf } from './told.ts';

/** An answer with whom to ask, and the entry that states its condition. */
export type ShownAnswer = PlaceAnswer & {
  organ: Bilingual | undefined;
  entry: { key: string; name: Bilingual; laws: readonly { law: string; articles: string }[] } | undefined;
};

export type PlacePageProps = {
  frame: Frame;
  theme: Theme;
  check: PlaceCheck;
  told: PlaceTold;
  errors: readonly FieldError[];
  /** Undefined until everything is answered. `guide`: what the guide of the theme need not ask any more. */
  found: { answers: readonly ShownAnswer[]; version: number | null; guide: Told } | undefined;
};

/** 能不能在这里开: the place asked about in one form, and what the entries say of it. Nothing of it is kept. */
export function PlacePage({ frame, theme, check, told, errors, found }: PlacePageProps) {
  const { language } = frame;
  const say = portalWording[language].themes.place;
  return (
    <PortalPage frame={frame} title={say.title} errors={errors} back={to.theme(theme.key)}>
      <p className="caption">
        <Say words={{ zh: theme.fullName }} language={language} />
      </p>
      <h1>{say.title}</h1>
      {found === undefined ? <p>{say.lead}</p> : <Found frame={frame} theme={theme} found={found} />}
      <form method="get" action={to.place(theme.key)} noValidate>
        {check.questions.map((question) => (
          <PlaceChoice key={question.id} {...{ question, told, errors, language }} />
        ))}
        <Acts>
          <Button variant={found === undefined ? 'go' : 'plain'} name="asked" value="1">
            {say.act}
          </Button>
        </Acts>
      </form>
    </PortalPage>
  );
}

type ChoiceProps = Spoken & Pick<PlacePageProps, 'told' | 'errors'> & { question: PlaceCheck['questions'][number] };

function PlaceChoice({ question: { id, zh, en, options }, told, errors, language }: ChoiceProps) {
  const error = errorOf(errors, placeName(id));
  const place = options.findIndex(({ value }) => value === told[id]);
  const selected = told[id] === null ? 'x' : place < 0 ? undefined : String(place);
  return (
    <RadioGroup
      language={language}
      name={placeName(id)}
      label={<Say words={{ zh, en }} language={language} />}
      choices={[
        ...options.map((option, at) => ({ value: String(at), label: <Say words={option} language={language} /> })),
        { value: 'x', label: portalWording[language].themes.answers.unknown },
      ]}
      selected={selected}
      {...(error !== undefined && { error })}
    />
  );
}

const ORDER: readonly PlaceResult[] = ['no', 'ask', 'yes'];
const TONE = { no: 'harm', ask: 'time', yes: 'done' } as const;

type FoundProps = { frame: Frame; theme: Theme; found: NonNullable<PlacePageProps['found']> };

function Found({ frame, theme, found: { answers, version, guide } }: FoundProps) {
  const { language, county } = frame;
  const say = portalWording[language].themes.place;
  const worst = ORDER.find((result) => answers.some((one) => one.result === result)) ?? 'yes';
  const phone = county.helpLine.number;
  return (
    <>
      <NotificationBanner id="place" tone={TONE[worst]} title={say.result}>
        <p>{say.summary[worst]}</p>
      </NotificationBanner>
      <ul className="plain-list">
        {ORDER.flatMap((result) => answers.filter((one) => one.result === result)).map((answer) => (
          <PlaceLine key={answer.concern.zh} {...{ answer, phone, language }} />
        ))}
      </ul>
      <p>{say.honesty}</p>
      <p className="hint">
        {version === null ? say.noModel : say.model(String(version))} {say.phone}
      </p>
      <Acts>
        <LinkButton variant="go" href={to.theme(theme.key, queryOf(theme, guide))}>
          {say.goOn}
        </LinkButton>
      </Acts>
      {Object.keys(guide).length > 0 && <p>{say.carried}</p>}
    </>
  );
}

function PlaceLine({ answer, phone, language }: Spoken & { answer: ShownAnswer; phone: string }) {
  const say = portalWording[language].themes.place;
  const { concern, result, said, organ, entry, condition } = answer;
  return (
    <li>
      <h2>
        <Tag tone={TONE[result]}>{say.results[result]}</Tag> <Say words={concern} language={language} />
      </h2>
      <p>
        <Say words={said} language={language} />
      </p>
      {result === 'ask' && organ !== undefined && <p>{say.ask(organ[language] ?? organ.zh, phone)}</p>}
      {condition === undefined ? (
        <p className="hint">{say.unstated}</p>
      ) : (
        entry !== undefined && <Source {...{ condition, entry, language }} />
      )}
    </li>
  );
}

type SourceProps = Spoken & { condition: string; entry: NonNullable<ShownAnswer['entry']> };

function Source({ condition, entry, language }: SourceProps) {
  const say = portalWording[language].themes.place;
  return (
    <>
      <p className="hint">
        {say.condition}
        <Say words={{ zh: condition }} language={language} />
        <br />
        {say.sources}
        <Say
          words={{ zh: entry.laws.map(({ law, articles }) => say.articles(law, articles)).join(say.comma) }}
          language={language}
        />
      </p>
      <p>
        <a className="tap" href={to.item(entry.key)}>
          <Say words={entry.name} language={language} />
        </a>
      </p>
    </>
  );
}
