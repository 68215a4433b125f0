import type { Once } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';

/** Who asks, and the key under which it happens once. */
export type Asking = { caller: Caller; once: Once | undefined };
