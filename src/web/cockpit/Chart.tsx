import { useEffect, useRef, useState } from 'react';
import type { EChartsCoreOption } from 'echarts/core';
import { palettes, type Palette } from '../ui/index.ts';
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
export function Chart({ name, height, option }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const { mode } = usePreferences();
  useEffect(() => {
    let gone = false;
    const room = place.current;
    if (room === null || width === 0) return undefined;
    void import('./draw.ts').then(({ draw }) => {
      if (gone) return;
      const parsed = new DOMParser().parseFromString(
        draw(option(lookOf(room, mode)), { width, height }),
        'image/svg+xml',
      );
      room.replaceChildren(document.importNode(parsed.documentElement, true));
    });
    return () => {
      gone = true;
    };
  }, [option, width, height, mode]);
  return (
    <figure className="chart" aria-label={name}>
      <div aria-hidden="true" ref={place} />
    </figure>
  );
}

function lookOf(room: HTMLElement, mode: keyof typeof palettes): Look {
  const { fontSize, fontFamily } = getComputedStyle(room);
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
