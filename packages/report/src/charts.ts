// The charts of the reports for a page that draws them by itself: ECharts options, and the drawing of them as SVG.
export { type Bar, barChart } from './charts/bars.ts';
export type { Chart, ChartSize } from './charts/chart.ts';
export { type Composition, compositionChart, type Part } from './charts/composition.ts';
export { exceedanceChart, type ExceedancePicture } from './charts/exceedance.ts';
export { flowChart, type FlowEnd } from './charts/flows.ts';
export { type FormBar, formBarChart } from './charts/form-bars.ts';
export { type Mark, markChart } from './charts/marks.ts';
export { pathChart, type PathPicture } from './charts/path-lines.ts';
export { drawChart, type ChartText } from './html/draw-chart.ts';
