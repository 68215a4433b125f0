import type { Grade, RatableService } from '../../../../modules/ratings/giving/contract.ts';
import { ratingWording } from '../../../../modules/ratings/wording.ts';
import { Acts, Button, Checkboxes, Face, RadioGroup, Say, TextArea } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { FaceLinks } from './Faces.tsx';

export type RatePageProps = {
  frame: Frame;
  service: RatableService;
  back?: string | undefined;
  /** Chosen already: then what can be ticked under it stands there. */
  grade: Grade | undefined;
  options: readonly { code: string; text: string }[];
  hrefOf: (grade?: Grade) => string;
  /** Whether a name can be put to it. */
  mayBeNamed: boolean;
};

/** First how satisfied, by one of five faces; then what in particular. Without a script it is two pages. */
export function RatePage(props: RatePageProps) {
  const { frame, service, back, grade, hrefOf } = props;
  const { language } = frame;
  const say = portalWording[language].ratings;
  const title = service.theme ? say.askTheme : say.ask(ratingWording[language].steps[service.step]);
  return (
    <PortalPage frame={frame} title={title} {...(back !== undefined && { back })}>
      <p className="caption">
        <Say words={service.item} language={language} />
      </p>
      <h1>{title}</h1>
      <p>
        {say.byDepartment}
        <Say words={service.department} language={language} />
      </p>
      {grade === undefined ? <FaceLinks hrefOf={hrefOf} language={language} /> : <Details {...props} grade={grade} />}
    </PortalPage>
  );
}

function Details({ frame: { language }, grade, options, hrefOf, mayBeNamed }: RatePageProps & { grade: Grade }) {
  const say = portalWording[language].ratings;
  return (
    <form method="post" action={hrefOf()} noValidate>
      <input type="hidden" name="grade" value={grade} />
      <p className="face-chosen">
        <Face grade={grade} /> {say.chosen(ratingWording[language].grades[grade])}{' '}
        <a className="tap" href={hrefOf()}>
          {say.change}
        </a>
      </p>
      <Checkboxes
        language={language}
        name="option"
        label={say.options}
        optional
        choices={options.map(({ code, text }) => ({ value: code, label: text }))}
      />
      <TextArea language={language} name="words" label={say.words} hint={say.wordsHint} optional rows={4} />
      {mayBeNamed ? (
        <RadioGroup
          language={language}
          name="named"
          label={say.who}
          hint={say.whoHint}
          selected="yes"
          choices={[
            { value: 'yes', label: say.named, hint: say.namedHint },
            { value: 'no', label: say.unnamed, hint: say.unnamedHint },
          ]}
        />
      ) : (
        <p>{say.unnamedOnly}</p>
      )}
      <Acts>
        <Button variant="go">{say.send}</Button>
      </Acts>
    </form>
  );
}
