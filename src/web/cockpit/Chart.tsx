import { useEffect, useRef, useState } from 'react';
import type { EChartsCoreOption } from 'echarts/core';
import { MODES, palettes, type Palette } from '../ui/index.ts';
import { usePreferences } from '../desk/shell/PreferencesRoom.tsx';

/** What a chart is drawn with: colours of the display and the size of its text. */
export type Look = { colours: Palette; text: number; family: string };

type ChartProps = {
  /** Says what it shows; the table beside it says the numbers. */
  name: string;
  height: number;
  option: (look: Look) => EChartsCoreOption;
};

/** A chart, fetched and drawn once it is on the page, and again when its width or the display changes. */
export function Chart(chart: ChartProps) {
  const { mode } = usePreferences();
  return <Drawn key={mode} {...chart} />;
}

function Drawn({ name, height, option }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  useEffect(() => {
    let gone = false;
    const room = place.current;
    if (room === null || width === 0) return undefined;
    void import('./draw.ts').then(({ draw }) => {
      if (gone) return;
      const parsed = new DOMParser().parseFromString(draw(option(lookOf(room)), { width, height }), 'image/svg+xml');
      room.replaceChildren(document.importNode(parsed.documentElement, true));
    });
    return () => {
      gone = true;
    };
  }, [option, width, height]);
  return (
    <figure className="chart" aria-label={name}>
      <div aria-hidden="true" ref={place} />
    </figure>
  );
}

/** The display that the page is in now: a wall has its own, whoever signed in at it. */
function lookOf(room: HTMLElement): Look {
  const { fontSize, fontFamily } = getComputedStyle(room);
  const shown = document.documentElement.dataset['mode'];
  const mode = MODES.find((known) => known === shown) ?? 'normal';
  return { colours: palettes[mode], text: Number.parseFloat(fontSize), family: fontFamily.replaceAll('"', "'") };
}

function useWidth(place: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const room = place.current;
    if (room === null) return undefined;
    const watcher = new ResizeObserver(() => setWidth(Math.floor(room.clientWidth)));
    watcher.observe(room);
    return () => watcher.disconnect();
  }, [place]);
  return width;
}
