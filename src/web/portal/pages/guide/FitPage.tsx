import type { ItemVersion } from '../../../../modules/catalogue/contract/answers.ts';
import {
  Acts,
  Button,
  errorOf,
  LinkButton,
  NotificationBanner,
  RadioGroup,
  Say,
  type FieldError,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import type { Fit } from './fit.ts';

export type FitPageProps = {
  frame: Frame;
  version: ItemVersion;
  online: boolean;
  /** By condition, as it was answered: `yes`, `no`, `unsure`, or nothing yet. */
  answers: readonly string[];
  /** What follows from the answers; undefined until all are there. */
  fit: Fit | undefined;
  errors: readonly FieldError[];
};

/** Does it fit me: the conditions asked one by one, and what to do with the answer. Nothing of it is kept. */
export function FitPage({ frame, version, online, answers, fit, errors }: FitPageProps) {
  const { language } = frame;
  const say = portalWording[language].guide.fit;
  return (
    <PortalPage frame={frame} title={say.title} errors={errors} back={to.item(version.key)}>
      <p className="caption">
        <Say words={version.name} language={language} />
      </p>
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      {fit !== undefined && <Verdict frame={frame} fit={fit} start={online ? to.start(version.key) : undefined} />}
      <form method="get" action={to.fit(version.key)}>
        {version.item.acceptanceConditions.map((condition, place) => {
          const name = `c${place}`;
          const error = errorOf(errors, name);
          return (
            <RadioGroup
              key={condition}
              language={language}
              name={name}
              label={<Say words={{ zh: condition }} language={language} />}
              choices={(['yes', 'no', 'unsure'] as const).map((value) => ({ value, label: say.answers[value] }))}
              selected={answers[place]}
              inARow
              {...(error !== undefined && { error })}
            />
          );
        })}
        <Acts>
          <Button variant={fit === 'fits' ? 'plain' : 'go'} name="asked" value="1">
            {say.act}
          </Button>
        </Acts>
      </form>
    </PortalPage>
  );
}

function Verdict({ frame, fit, start }: { frame: Frame; fit: Fit; start: string | undefined }) {
  const { fit: say, go } = portalWording[frame.language].guide;
  return (
    <NotificationBanner id="fit" tone={fit === 'fits' ? 'done' : 'time'} title={say.results[fit].title}>
      <p>{say.results[fit].lead}</p>
      <p>
        {fit === 'fits' && start !== undefined && (
          <LinkButton variant="go" href={start}>
            {go}
          </LinkButton>
        )}
        {fit !== 'fits' && (
          <a className="tap" href="#help">
            {say.ask}
          </a>
        )}
      </p>
    </NotificationBanner>
  );
}
