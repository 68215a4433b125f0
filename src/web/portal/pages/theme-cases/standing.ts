import type { PublicTheme, ThemeProgress } from '../../../../modules/intake/theme-cases/contract/progress.ts';
import type { PartState, ThemeStatus } from '../../../../modules/intake/theme-cases/contract/kinds.ts';
import { themeCaseWording } from '../../../../modules/intake/theme-cases/wording.ts';
import { plain, type Language, type Tone } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

type Standing = Pick<PublicTheme['parts'][number], 'name' | 'state' | 'because' | 'waitsFor'>;

const NOT_DONE: ReadonlySet<PartState> = new Set(['denied', 'notAccepted', 'lapsed', 'ended', 'stopped']);

export const toneOf = (state: PartState): Tone => {
  if (state === 'granted') return 'done';
  if (state === 'returned') return 'time';
  if (state === 'started') return 'act';
  return NOT_DONE.has(state) ? 'harm' : 'still';
};

/** Why a part does not go on, or for what it waits, in a sentence; undefined where there is nothing to say. */
export function orderSentence({ name, because, waitsFor }: Standing, language: Language): string | undefined {
  const say = themeCaseWording[language];
  if (because) return say.stopped(plain(because, language), plain(name, language));
  const others = waitsFor.map((one) => plain(one, language));
  return others.length === 0 ? undefined : say.waitsFor(others);
}

/** What was not done, one sentence for each part; what somebody took back himself is none of it. */
export const failuresIn = (parts: readonly Standing[], language: Language): string[] =>
  parts
    .filter(({ state }) => NOT_DONE.has(state))
    .map((part) => {
      const { failed } = portalWording[language].themeCase;
      const state = themeCaseWording[language].parts[part.state];
      return orderSentence(part, language) ?? failed.one(plain(part.name, language), state);
    });

/** What the failures mean for the rest. */
export function failureTitle(status: ThemeStatus, language: Language): string {
  const { failed } = portalWording[language].themeCase;
  if (status === 'running') return failed.running;
  return status === 'notGranted' ? failed.nothing : failed.over;
}

/** How many there are and how many are done. */
export const countIn = (parts: readonly { state: PartState }[], language: Language): string =>
  portalWording[language].themeCase.count(
    String(parts.length),
    String(parts.filter(({ state }) => state === 'granted').length),
  );

/** What waits for the applicant: to be completed, or to be corrected. */
export const isYourTurn = ({ state, case: own }: Pick<ThemeProgress['parts'][number], 'state' | 'case'>): boolean =>
  state === 'returned' || own?.state === 'awaitingCorrection';
