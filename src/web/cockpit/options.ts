import type { EChartsCoreOption } from 'echarts/core';
import type { Figures } from '../../modules/supervision/contract.ts';
import type { Look } from './Chart.tsx';

const textIn = ({ colours, text, family }: Look) => ({ color: colours.text, fontSize: text, fontFamily: family });

/** Two bars for each day: received beside concluded. */
export function daysOption(
  days: Figures['days'],
  { received, concluded }: { received: string; concluded: string },
): (look: Look) => EChartsCoreOption {
  return (look) => {
    const textStyle = textIn(look);
    const bars = (name: string, key: 'received' | 'concluded', colour: string) => ({
      ...{ type: 'bar', name, barMaxWidth: 18, barGap: '10%' },
      data: days.map((day) => day[key]),
      itemStyle: { color: colour },
    });
    return {
      textStyle,
      legend: { top: 0, left: 0, textStyle, itemWidth: look.text, itemHeight: look.text * 0.7, selectedMode: false },
      grid: { left: 8, right: 8, top: look.text * 2.2, bottom: 4, containLabel: true },
      xAxis: {
        type: 'category',
        data: days.map(({ on }) => String(Number(on.slice(8)))),
        axisLabel: textStyle,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: look.colours.edge } },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        axisLabel: textStyle,
        splitLine: { lineStyle: { color: look.colours.line } },
      },
      series: [bars(received, 'received', look.colours['time-mark']), bars(concluded, 'concluded', look.colours.act)],
    };
  };
}

type Rated = { label: string; share: number; low: number; high: number };

/** One line for each: the interval as a bar, the rate as a point on it. */
export function ratesOption(rated: readonly Rated[]): (look: Look) => EChartsCoreOption {
  return (look) => {
    const textStyle = textIn(look);
    const lowest = Math.min(1, ...rated.map(({ low }) => low));
    return {
      textStyle,
      grid: { left: 8, right: look.text * 2, top: 8, bottom: 4, containLabel: true },
      xAxis: {
        type: 'value',
        min: Math.max(0, Math.floor(lowest * 10) / 10),
        max: 1,
        axisLabel: { ...textStyle, formatter: (value: number) => `${Math.round(value * 100)}%` },
        splitLine: { lineStyle: { color: look.colours.line } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rated.map(({ label }) => label),
        axisLabel: textStyle,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: look.colours.edge } },
      },
      series: [
        {
          type: 'bar',
          stack: 'interval',
          silent: true,
          data: rated.map(({ low }) => low),
          itemStyle: { color: 'transparent' },
        },
        {
          type: 'bar',
          stack: 'interval',
          barWidth: look.text * 0.5,
          data: rated.map(({ low, high }) => high - low),
          itemStyle: { color: look.colours['act-tint'], borderColor: look.colours.act, borderWidth: 1 },
        },
        {
          type: 'scatter',
          symbolSize: look.text * 0.6,
          data: rated.map(({ share }, place) => [share, place]),
          itemStyle: { color: look.colours.act },
        },
      ],
    };
  };
}
