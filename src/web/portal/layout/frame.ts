import type { Acting, Bilingual, HelpLine, HelpWindow, Language, Mode, Words } from '../../ui/index.ts';

/** Addresses of what the build made, as its `manifest.json` holds them. */
export type Assets = { stylesheet: string; script: string; icon: string; offlineScript: string; worker: string };

/** Whom the pages belong to and where help is found; configuration of the county. */
export type County = {
  /** E.g. 金乡县政务服务. */
  place: Words;
  helpLine: HelpLine;
  helpWindow: HelpWindow;
  /** People and cases are made up: every page says so. */
  demonstration: boolean;
};

/** How long a kiosk waits, in seconds: for somebody to move, for an answer to its question, and where no script runs. */
export type KioskTimes = { idle: number; notice: number; refresh: number };

/** The app that opens these pages inside itself. */
export type HostApp = {
  name: Bilingual;
  /** Leads back to it. */
  returnHref: string;
  /** Whether it says who people are: then it is asked before our own sign-in is. */
  signsIn: boolean;
};

/** What all pages of one request share. */
export type Frame = {
  language: Language;
  mode: Mode;
  assets: Assets;
  county: County;
  /** Path and query of this page, to come back to after a change of language or display. */
  here: string;
  signedIn: boolean;
  /** Messages not read yet, up to a hundred; undefined where nobody counted. */
  unread?: number | undefined;
  /** Who acts for whom in the matter that this page belongs to. */
  acting?: Acting | null | undefined;
  /** On a kiosk. `fresh`: nobody has begun anything since it last forgot. */
  kiosk?: (KioskTimes & { fresh: boolean }) | undefined;
  /** Inside another app, whose header and footer stand in the place of ours. */
  host?: HostApp | undefined;
};
