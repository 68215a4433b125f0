import type { Theme } from '../../../../modules/themes/contract.ts';
import type { Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

/** The way to what is asked about a place. */
export const PlaceLink = ({ theme, language }: Spoken & { theme: Theme }) => (
  <p>
    <a className="tap" href={to.place(theme.key)}>
      {portalWording[language].themes.place.link}
    </a>
  </p>
);
