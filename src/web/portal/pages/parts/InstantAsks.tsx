import type { InstantOffer } from '../../../../modules/intake/instant/contract.ts';
import { Say, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

/** Which registers a machine asks, for which fields. */
export function InstantAsks({ asks, language }: Spoken & Pick<InstantOffer, 'asks'>) {
  const say = portalWording[language].instant;
  return (
    <>
      <p>{say.asks}</p>
      <ul>
        {asks.map(({ register, fields }) => (
          <li key={register.zh}>
            <Say words={register} language={language} />
            {say.colon}
            {fields.map((field, place) => (
              <span key={field.zh}>
                {place > 0 && say.comma}
                <Say words={field} language={language} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
