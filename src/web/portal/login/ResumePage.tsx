import { Acts, Button, LinkButton } from '../../ui/index.ts';
import type { Frame } from '../layout/frame.ts';
import { PLACES } from '../layout/places.ts';
import { PortalPage } from '../layout/PortalPage.tsx';
import { SIGN_IN } from './places.ts';
import { signInWording } from './wording.ts';

export type ResumePageProps = {
  frame: Frame;
  /** What was being sent, as the browser sent it. */
  fields: Readonly<Record<string, string | readonly string[]>>;
};

/** One press sends what had been filled in when the session ended; it carries its own key, so that it acts once. */
export function ResumePage({ frame, fields }: ResumePageProps) {
  const say = signInWording[frame.language].resume;
  const values = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one, place) => ({ key: `${name} ${place}`, name, value: one })),
  );
  return (
    <PortalPage frame={frame} title={say.title}>
      <h1>{say.title}</h1>
      <p>{say.intro}</p>
      <form method="post" action={SIGN_IN.resume} data-once="">
        {values.map(({ key, name, value }) => (
          <input key={key} type="hidden" name={name} value={value} />
        ))}
        <Acts>
          <Button variant="go">{say.act}</Button>
          <LinkButton variant="quiet" href={PLACES.home}>
            {say.drop}
          </LinkButton>
        </Acts>
      </form>
    </PortalPage>
  );
}
