import { Link } from '@tanstack/react-router';
import { Notice } from './Notice.tsx';
import { useLanguage } from './PreferencesRoom.tsx';
import { shellWording } from './wording.ts';

export function NotFound() {
  const { title, sentence, home } = shellWording[useLanguage()].notFound;
  return (
    <Notice title={title} sentence={sentence}>
      <Link className="button button-act" to="/" search={{}}>
        {home}
      </Link>
    </Notice>
  );
}
