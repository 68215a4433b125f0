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
import { themeAddresses } from './addresses.ts';
import { read, send } from './client.ts';

export const readDesigns = (signal?: AbortSignal) => read<DesignList>(themeAddresses.list, signal);

export const readPalette = (signal?: AbortSignal) => read<DesignPalette>(themeAddresses.palette, signal);

export const readDesign = (key: string, signal?: AbortSignal) => read<DesignView>(themeAddresses.design(key), signal);

/** Asks only: the same theme is looked at anew each time. */
export const askOutlook = (body: AskOutlook) =>
  send<DesignOutlook>(themeAddresses.outlook, { method: 'POST', body, key: crypto.randomUUID() });

export const saveDesign = (key: string, body: SaveDesign, intention: string) =>
  send<DesignSaved>(themeAddresses.draft(key), { method: 'POST', body, key: intention });

export const discardDesign = (key: string, body: DiscardDesign, intention: string) =>
  send<object>(themeAddresses.discarding(key), { method: 'POST', body, key: intention });

export const submitDesign = (key: string, body: SubmitDesign, intention: string) =>
  send<DesignSubmitted>(themeAddresses.versions(key), { method: 'POST', body, key: intention });
