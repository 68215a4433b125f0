import type { DraftDeps } from '../drafts/deps.ts';
import type { SubmitRefusal } from '../drafts/submit.ts';
import type { ToldRefusal, Told } from '../../themes/index.ts';
import type { Refusal, SubmitFault } from './model.ts';

export type ThemeCaseDeps = DraftDeps;

/** One draft for each item. `told`: what was answered in the guide. The rest counts for all of them, also for those handed in later. */
export type ThemeHandingIn = {
  theme: string;
  version: number;
  told: Told;
  drafts: readonly { item: string; draft: string }[];
  consent: boolean;
  anotherOne?: boolean | undefined;
  tolerance?: boolean | undefined;
  instant?: boolean | undefined;
};

export type ThemeSubmitRefusal =
  | SubmitFault
  | ToldRefusal
  /** One of them cannot be handed in, so none is. */
  | { code: 'partRefused'; item: string; refusal: SubmitRefusal }
  | Refusal;
