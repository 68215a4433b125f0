import type { LicenceCode } from '../model.ts';

/** What is said to whoever acts on a licence and may not; codes that cases know too are worded there. */
export type LicenceWording = { refusals: Readonly<Record<LicenceCode, string>> };
