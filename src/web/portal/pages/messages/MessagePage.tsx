import type { DeliveryRow, Message } from '../../../../modules/messages/inbox/contract.ts';
import { messageWording } from '../../../../modules/messages/wording.ts';
import { LinkButton, momentText, Say, type Spoken } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

export type MessagePageProps = { frame: Frame; message: Message };

/** One message: what happened, where one goes on, and how else it was told. */
export function MessagePage({ frame, message }: MessagePageProps) {
  const { language, county } = frame;
  const say = portalWording[language].messages;
  const { title, subject, sentences, place, aside, createdAt, deliveries } = message;
  const heading = title === '' ? say.erased : title;
  return (
    <PortalPage frame={frame} title={heading} at="messages" back={to.messages()}>
      {subject !== null && (
        <p className="caption">
          <Say words={subject} language={language} />
        </p>
      )}
      <h1>{heading}</h1>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {place !== null && (
        <LinkButton variant="go" href={place}>
          {say.go}
        </LinkButton>
      )}
      {aside !== null && (
        <p>
          <a className="tap" href={aside.place}>
            {aside.label}
          </a>
        </p>
      )}
      <section aria-labelledby="told">
        <h2 id="told">{say.told}</h2>
        <ul className="plain-list">
          <li>{say.inPortal(momentText(new Date(createdAt), language))}</li>
          {deliveries.map((delivery) => (
            <Told key={delivery.channel} delivery={delivery} language={language} />
          ))}
        </ul>
        {county.demonstration && deliveries.length > 0 && <p>{say.demonstration}</p>}
      </section>
    </PortalPage>
  );
}

function Told({ delivery: { channel, state, at, reason }, language }: Spoken & { delivery: DeliveryRow }) {
  const say = portalWording[language].messages;
  const why = reason === null ? undefined : reasonIn(language, reason);
  return (
    <li>
      {say.channels[channel]}: {say.states[state](momentText(new Date(at), language))}
      {why !== undefined && ` (${say.because(why)})`}
    </li>
  );
}

function reasonIn(language: Spoken['language'], reason: string): string | undefined {
  return new Map(Object.entries(messageWording[language].reasons)).get(reason);
}
