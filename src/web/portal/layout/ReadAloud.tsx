import type { Frame } from './frame.ts';
import { layoutWording } from './wording.ts';

/** For whom the letters tire: the page read aloud. Unseen until a script has found a voice of the page's language. */
export function ReadAloud({ frame: { language, mode } }: { frame: Frame }) {
  if (mode !== 'elder' && mode !== 'kiosk') return null;
  const { title, read, pause, goOn, stop, slow, said } = layoutWording[language].aloud;
  return (
    <section
      className="aloud"
      aria-label={title}
      data-aloud=""
      data-filled={said.filled}
      data-empty={said.empty}
      data-chosen={said.chosen}
      data-button={said.button}
      hidden
    >
      <div className="width">
        <button
          type="button"
          className="button button-plain"
          data-aloud-read=""
          data-still={read}
          data-reading={pause}
          data-paused={goOn}
        >
          {read}
        </button>
        <button type="button" className="button button-plain" data-aloud-stop="" hidden>
          {stop}
        </button>
        <button type="button" className="button button-quiet" data-aloud-slow="" aria-pressed="false">
          {slow}
        </button>
      </div>
    </section>
  );
}
