import type { OwnTurnedAway } from '../../../../modules/intake/turned-away/contract.ts';
import { ActForm, Button, NotificationBanner, Tag, TextArea, type Spoken } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PLACES } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { turnedAwayWording } from '../../../../modules/intake/turned-away/wording.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { stateText, TurnedAwayFacts, wantedText } from './TurnedAwayFacts.tsx';

type ListProps = { frame: Frame; own: readonly OwnTurnedAway[] };

/** What somebody was turned away with, newest first. */
export function TurnedAwayListPage({ frame, own }: ListProps) {
  const { language } = frame;
  const say = portalWording[language].turnedAway;
  return (
    <PortalPage frame={frame} title={say.title} at="mine" back={PLACES.mine}>
      <h1>{say.title}</h1>
      <p>{own.length === 0 ? say.none : say.lead}</p>
      <ul className="items">
        {own.map((one) => (
          <li key={one.row.id} className="item">
            <a className="item-link" href={to.ownTurnedAway(one.row.id)}>
              {wantedText(one, language)}
            </a>
            <Tag tone={one.row.state === 'awaitingReview' ? 'time' : 'done'}>
              {turnedAwayWording[language].states[one.row.state]}
            </Tag>
            <p className="item-facts">{stateText(one, language)}</p>
          </li>
        ))}
      </ul>
    </PortalPage>
  );
}

type PageProps = { frame: Frame; turnedAway: OwnTurnedAway; once: string; done: boolean };

/** One of them, and the way to ask for its review. */
export function TurnedAwayPage({ frame, turnedAway, once, done }: PageProps) {
  const { language } = frame;
  const say = portalWording[language].turnedAway;
  const { id } = turnedAway.row;
  return (
    <PortalPage frame={frame} title={say.of} at="mine" back={to.turnedAway}>
      {done && <NotificationBanner id="done" tone="done" title={say.done} />}
      <p className="caption">{say.of}</p>
      <h1>{wantedText(turnedAway, language)}</h1>
      <TurnedAwayFacts turnedAway={turnedAway} language={language} />
      {turnedAway.hasPaper && (
        <p>
          <a className="tap" href={to.ownTurnedAwayPaper(id)} data-document="">
            {say.paper}
          </a>
        </p>
      )}
      {turnedAway.mayAsk ? (
        <AskForm language={language} action={to.ownTurnedAway(id)} once={once} />
      ) : (
        turnedAway.row.state === 'upheld' && <p>{say.hotline}</p>
      )}
    </PortalPage>
  );
}

type AskProps = Spoken & { action: string; once: string; paper?: { number: string; code: string } };

/** With the paper's number and code where nobody is signed in. */
export function AskForm({ language, action, once, paper }: AskProps) {
  const say = portalWording[language].turnedAway.ask;
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{say.title}</h2>
      <p>{say.lead}</p>
      <ActForm language={language} action={action} once={once}>
        {paper && <input type="hidden" name="number" value={paper.number} />}
        {paper && <input type="hidden" name="code" value={paper.code} />}
        <TextArea language={language} name="words" label={say.words} rows={4} />
        <Button variant="go">{say.act}</Button>
      </ActForm>
    </section>
  );
}
