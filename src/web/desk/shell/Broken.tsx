import { Notice } from './Notice.tsx';
import { useLanguage } from './PreferencesRoom.tsx';
import { shellWording } from './wording.ts';

/** A bug of ours, or a part of the desk that could not be fetched; drafts lie in the tab and survive the way out. */
export function Broken() {
  const { broken, reload } = shellWording[useLanguage()].trouble;
  return (
    <Notice title={reload} sentence={broken}>
      <button type="button" className="button button-act" onClick={() => location.reload()}>
        {reload}
      </button>
    </Notice>
  );
}
