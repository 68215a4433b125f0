import { civilDate } from '../../../../kernel/civil-date.ts';
import type { MandateView } from '../../../../modules/identity/contract/acting.ts';
import { dayOfYearText, LinkButton, NotificationBanner, Say, Tag, type Spoken, type Tone } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PLACES } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

/** What was done a moment ago. */
export const MANDATE_DONE = ['ended', 'withdrawn', 'declined', 'confirmed'] as const;
export type MandateDone = (typeof MANDATE_DONE)[number];

export type MandatesPageProps = { frame: Frame; mandates: readonly MandateView[]; done?: MandateDone | undefined };

/** Who acts for me, and for whom I act. */
export function MandatesPage({ frame, mandates, done }: MandatesPageProps) {
  const { language } = frame;
  const { acting, cases } = portalWording[language];
  const say = acting.mandates;
  return (
    <PortalPage frame={frame} title={say.title} at="mine" crumbs={[{ href: PLACES.mine, label: cases.mine.title }]}>
      {done !== undefined && <NotificationBanner id="done" tone="done" title={say[done]} />}
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <Mandates side="principal" title={say.given} mandates={mandates} language={language} />
      <p>
        <LinkButton href={to.mandateAsking({ as: 'principal' })}>{say.offer}</LinkButton>
      </p>
      <Mandates side="agent" title={say.received} mandates={mandates} language={language} />
      <p>
        <LinkButton href={to.mandateAsking({ as: 'agent' })}>{say.ask}</LinkButton>
      </p>
      <p>
        <a className="tap" href={to.wards}>
          {say.children}
        </a>
      </p>
    </PortalPage>
  );
}

type Side = MandateView['side'];

function Mandates({
  side,
  title,
  mandates,
  language,
}: Spoken & { side: Side; title: string; mandates: readonly MandateView[] }) {
  const say = portalWording[language].acting.mandates;
  const own = mandates.filter((mandate) => mandate.side === side);
  return (
    <section aria-labelledby={side}>
      <h2 id={side}>{title}</h2>
      {own.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <ul className="items">
          {own.map((mandate) => (
            <Mandate key={mandate.id} mandate={mandate} language={language} />
          ))}
        </ul>
      )}
    </section>
  );
}

const TONES: Record<MandateView['standing'], Tone> = {
  asked: 'act',
  active: 'done',
  expired: 'still',
  over: 'still',
  declined: 'still',
  withdrawn: 'still',
  revoked: 'still',
  renounced: 'still',
};

function Mandate({ mandate, language }: Spoken & { mandate: MandateView }) {
  const { mandates: say, standing } = portalWording[language].acting;
  const { side, agentName, principalName, until } = mandate;
  const name = side === 'principal' ? agentName : principalName;
  const words = { zh: portalWording.zh.acting.mandates[side === 'principal' ? 'to' : 'from'](name) };
  return (
    <li className="item">
      <a className="item-link" href={to.mandate(mandate.id)}>
        {language === 'zh' ? words.zh : <NameIn name={name} side={side} />}
      </a>{' '}
      <Tag tone={TONES[mandate.standing]}>{standing[mandate.standing]}</Tag>
      <p className="item-facts">
        <span>{say.until(dayOfYearText(civilDate(until), language))}</span>
      </p>
    </li>
  );
}

/** The name stays Chinese on an English page, and is marked as such. */
function NameIn({ name, side }: { name: string; side: Side }) {
  const { mandates } = portalWording.en.acting;
  const [before = '', after = ''] = mandates[side === 'principal' ? 'to' : 'from']('\n').split('\n');
  return (
    <>
      {before}
      <Say words={{ zh: name }} language="en" />
      {after}
    </>
  );
}
