import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { DesignView } from '../../../modules/themes/design/contract/keeping.ts';
import { readDesign, readPalette } from '../../api/theme-designs.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { Designing } from './Designing.tsx';
import { blankTheme } from './editing.ts';
import { paletteOf, type Palette } from './palette.ts';
import { themeDesignWording } from './wording.ts';
import '../styles/theme-design.css';

/** The working copy of a theme: drawn, looked at while it is drawn, tried, and submitted. */
export default function ThemeDesignPage() {
  const { key } = useParams({ from: '/theme-designs/$key' });
  const say = themeDesignWording[useLanguage()];
  useDocumentTitle(say.heading(key));
  const { data, error, refetch } = useQuery({
    queryKey: ['theme-design', key],
    queryFn: async ({ signal }) => ({
      view: await readDesign(key, signal),
      palette: paletteOf(await readPalette(signal)),
    }),
    // What is being drawn is not drawn over by what the server has; saving says when a colleague was quicker.
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <div className="desk-page theme-design">
      <Link className="back" to="/theme-designs">
        {say.back}
      </Link>
      {data === undefined ? (
        <Unread error={error} waiting={say.waiting} again={refetch} />
      ) : (
        <Begun key={`${data.view.revision} ${data.view.newest}`} {...data} theme={key} again={() => void refetch()} />
      )}
    </div>
  );
}

function Begun({
  theme,
  view,
  palette,
  again,
}: {
  theme: string;
  view: DesignView;
  palette: Palette;
  again: () => void;
}) {
  const [begun] = useState(() => view.theme ?? blankTheme(theme));
  return <Designing view={view} begun={begun} palette={palette} again={again} />;
}
