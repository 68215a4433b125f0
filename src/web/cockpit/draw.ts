import { BarChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { withoutStyles } from './svg.ts';

use([BarChart, ScatterChart, GridComponent, LegendComponent, SVGRenderer]);

export type Size = { width: number; height: number };

/** A chart as the text of an SVG, drawn once: what moves under the pointer the table beside it has in rest. */
export function draw(option: EChartsCoreOption, { width, height }: Size): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return withoutStyles(svg);
}
