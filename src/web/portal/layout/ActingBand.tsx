import { ActingText } from '../../ui/index.ts';
import type { Frame } from './frame.ts';
import { layoutWording } from './wording.ts';

/** Nobody forgets for whom he is filling in: on every page of a matter that is somebody else's. */
export function ActingBand({ frame: { acting, language } }: { frame: Frame }) {
  if (!acting) return null;
  return (
    <aside className="width acting-band" aria-label={layoutWording[language].actingBand}>
      {layoutWording[language].acting}
      <strong>
        <ActingText acting={acting} language={language} />
      </strong>
    </aside>
  );
}
