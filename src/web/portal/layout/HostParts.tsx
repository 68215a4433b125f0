import { Say, type Bilingual } from '../../ui/index.ts';
import type { Frame } from './frame.ts';
import { PLACES } from './places.ts';
import { layoutWording } from './wording.ts';

/** What stays of header and footer inside another app: the way back to it, one's own cases, and what every page must say. */
export function HostFoot({ frame: { language, host, county } }: { frame: Frame }) {
  if (host === undefined) return null;
  const { host: say, nav, footer, demonstration } = layoutWording[language];
  return (
    <footer className="footer" aria-label={say.more}>
      <div className="width">
        {county.demonstration && <p className="honesty">{demonstration}</p>}
        <ul className="footer-links">
          <li>
            <a href={host.returnHref} data-host-close="">
              <Say words={backWords(host.name)} language={language} />
            </a>
          </li>
          <li>
            <a href={PLACES.home}>{nav.home}</a>
          </li>
          <li>
            <a href={PLACES.mine}>{nav.mine}</a>
          </li>
          <li>
            <a href={PLACES.privacy}>{footer.privacy}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}

const backWords = ({ zh, en }: Bilingual): Bilingual => ({
  zh: layoutWording.zh.host.back(zh),
  en: layoutWording.en.host.back(en ?? zh),
});
