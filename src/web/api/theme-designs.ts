import type {
  DesignList,
  DesignPalette,
  DesignSaved,
  DesignSubmitted,
  DesignView,
  DiscardDesign,
  SaveDesign,
  SubmitDesign,
} from '../../modules/themes/design/contract/keeping.ts';
import type { AskOutlook, DesignOutlook } from '../../modules/themes/design/contract/outlook.ts';
import { themeDesignAddresses } from './theme-addresses.ts';
import { read, send } from './client.ts';

export const readDesigns = (signal?: AbortSignal) => read<DesignList>(themeDesignAddresses.list, signal);

export const readPalette = (signal?: AbortSignal) => read<DesignPalette>(themeDesignAddresses.palette, signal);

export const readDesign = (key: string, signal?: AbortSignal) =>
  read<DesignView>(themeDesignAddresses.design(key), signal);

/** Asks only: the same theme is looked at anew each time. */
export const askOutlook = (body: AskOutlook) =>
  send<DesignOutlook>(themeDesignAddresses.outlook, { method: 'POST', body, key: crypto.randomUUID() });

export const saveDesign = (key: string, body: SaveDesign, intention: string) =>
  send<DesignSaved>(themeDesignAddresses.draft(key), { method: 'POST', body, key: intention });

export const discardDesign = (key: string, body: DiscardDesign, intention: string) =>
  send<object>(themeDesignAddresses.discarding(key), { method: 'POST', body, key: intention });

export const submitDesign = (key: string, body: SubmitDesign, intention: string) =>
  send<DesignSubmitted>(themeDesignAddresses.versions(key), { method: 'POST', body, key: intention });
