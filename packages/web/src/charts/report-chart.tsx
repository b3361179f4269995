import { useComputedColorScheme } from '@mantine/core';
import type { Chart, ChartSize } from '@spillway/report/charts';
import { PALETTE } from '@spillway/report/parts';
import { useQuery } from '@tanstack/react-query';
import { useId, useMemo } from 'react';
import { Waiting } from '../components/waiting.tsx';

type Charts = typeof import('@spillway/report/charts');

interface ReportChartProps {
  readonly title: string;
  readonly description: string;
  readonly width: number;
  /** Height to keep free until it is drawn, in pixels. */
  readonly height: number;
  /** Makes the chart with the reports' own builders: `(charts, size) => charts.barChart(bars, size)`. */
  readonly chart: (charts: Charts, size: ChartSize) => Chart;
}

/** From here on a chart has room for names beside its marks. */
const WIDE_FROM = 640;

const dark = new Map(Object.values(PALETTE).map((tone) => [tone.light, tone.dark] as const));
const anyTone = new RegExp([...dark.keys()].join('|'), 'g');

/** A chart as the reports draw it, in the colours of the appearance. The drawing library is fetched when first needed. */
export function ReportChart({ title, description, width, height, chart }: ReportChartProps) {
  const id = useId().replaceAll(/[^\w-]/g, '');
  const scheme = useComputedColorScheme('light');
  const charts = useQuery({
    queryKey: ['report-charts'],
    queryFn: () => import('@spillway/report/charts'),
    staleTime: Infinity,
  }).data;
  const size: ChartSize = width < WIDE_FROM ? 'narrow' : 'wide';
  const markup = useMemo(() => {
    if (charts === undefined) return null;
    const drawn = charts.drawChart(chart(charts, size), { id, title, description }).markup;
    return scheme === 'dark' ? drawn.replaceAll(anyTone, (tone) => dark.get(tone as never) ?? tone) : drawn;
  }, [charts, chart, size, id, title, description, scheme]);
  if (markup === null) return <Waiting height={height} />;
  return <div className="sw-report-chart" dangerouslySetInnerHTML={{ __html: markup }} />;
}
