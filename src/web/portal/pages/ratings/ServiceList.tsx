import { civilDate } from '../../../../kernel/civil-date.ts';
import type { RatableService } from '../../../../modules/ratings/giving/contract.ts';
import { ratingWording } from '../../../../modules/ratings/wording.ts';
import { dayText, Say, Tag, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

/** `isNamed`: of several matters, so that each says which it is of. */
type ServiceListProps = Spoken & {
  services: readonly RatableService[];
  via?: 'message' | undefined;
  isNamed?: boolean;
};

/** Services that were done in a case, each with whether it can be rated. */
export const ServiceList = ({ services, via, isNamed = false, language }: ServiceListProps) => (
  <ul className="items">
    {services.map((service) => (
      <Service
        key={`${service.caseId} ${service.serial}`}
        service={service}
        via={via}
        isNamed={isNamed}
        language={language}
      />
    ))}
  </ul>
);

type ServiceProps = Omit<ServiceListProps, 'services'> & { service: RatableService };

function Service({ service, via, isNamed, language }: ServiceProps) {
  const { caseId, serial, step, item, theme, department, givenOn, rateUntil, state } = service;
  const say = portalWording[language].ratings;
  const name = say.served(ratingWording[language].steps[step], dayText(civilDate(givenOn), language));
  const whole = theme || isNamed;
  const href = to.rate(caseId, String(serial), via === undefined ? {} : { via });
  return (
    <li className="item">
      {state === 'open' ? (
        <a className="item-link" href={href}>
          {say.act} {whole && <Say words={item} language={language} />} {name}
        </a>
      ) : (
        <p className="item-name">
          {whole && <Say words={item} language={language} />} {name}
        </p>
      )}
      <Tag tone={state === 'open' ? 'act' : 'still'}>{say.state[state]}</Tag>
      <p className="item-facts">
        <span>
          <Say words={department} language={language} />
        </span>
        {state === 'open' && <span>{say.until(dayText(civilDate(rateUntil), language))}</span>}
      </p>
    </li>
  );
}
