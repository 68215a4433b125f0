import { civilDate } from '../../../../kernel/civil-date.ts';
import { maskIdNumber } from '../../../../kernel/masking.ts';
import type { WardView } from '../../../../modules/identity/contract/acting.ts';
import { dayOfYearText, LinkButton, NotificationBanner, Say, Tag, type Spoken } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PLACES } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

/** What was done a moment ago. */
export const WARD_DONE = ['added', 'numbered', 'removed'] as const;
export type WardDone = (typeof WARD_DONE)[number];

export type WardsPageProps = { frame: Frame; wards: readonly WardView[]; done?: WardDone | undefined };

/** The children that somebody declared, and plainly that nobody verified it. */
export function WardsPage({ frame, wards, done }: WardsPageProps) {
  const { language } = frame;
  const { acting, cases } = portalWording[language];
  const say = acting.wards;
  return (
    <PortalPage frame={frame} title={say.title} at="mine" crumbs={[{ href: PLACES.mine, label: cases.mine.title }]}>
      {done !== undefined && <NotificationBanner id="done" tone="done" title={say[done]} />}
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <p>
        <strong>{say.honest}</strong>
      </p>
      {wards.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <ul className="items">
          {wards.map((ward) => (
            <Ward key={ward.id} ward={ward} language={language} />
          ))}
        </ul>
      )}
      <p>
        <LinkButton variant="go" href={to.wardDeclaring}>
          {say.add}
        </LinkButton>
      </p>
    </PortalPage>
  );
}

function Ward({ ward, language }: Spoken & { ward: WardView }) {
  const say = portalWording[language].acting.wards;
  const name = <Say words={{ zh: ward.name }} language={language} />;
  return (
    <li className="item">
      <h2>{name}</h2>
      {ward.ofAge && <Tag tone="time">{say.ofAge}</Tag>}
      <p className="item-facts">
        <span>{say.born(dayOfYearText(civilDate(ward.bornOn), language))}</span>{' '}
        <span>{say.relations[ward.relation]}</span>{' '}
        <span>{ward.citizenId === null ? say.noNumber : maskIdNumber(ward.citizenId)}</span>
      </p>
      <p className="item-facts">
        {ward.citizenId === null && (
          <a className="item-act" href={to.wardNumber(ward.id)}>
            {say.addNumber}
            <span className="unseen"> {name}</span>
          </a>
        )}{' '}
        <a className="item-act" href={to.wardRemoval(ward.id)}>
          {say.remove}
          <span className="unseen"> {name}</span>
        </a>
      </p>
    </li>
  );
}
