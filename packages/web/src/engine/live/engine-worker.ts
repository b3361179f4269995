import type { Assessment } from '@spillway/core/scenarios';
import { SpillwayError } from '@spillway/core/shared';
import { caseSpread, headlineResult } from '@spillway/report/parts';
import type { Ask, Extent } from '@spillway/studio';
import { answerAsks, openEngine, viewOf } from '@spillway/studio/worker';
import type { FromWorker, PaperQuestion, Summary, SummaryQuestion, ToWorker } from './messages.ts';

/** How long an answer must stand before it is handed over whole: the copy is large, and a moving hand needs none. */
const SETTLED = 160;

/** A hand that moves on asks sooner than this. */
const HAND_RESTS = 70;

const engine = openEngine();
let settling: ReturnType<typeof setTimeout> | undefined;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
const post = (message: FromWorker): void => globalThis.postMessage(message);

function assessed(assessment: Assessment, { generation }: Ask, extent: Extent): void {
  if (extent !== 'whole') return;
  settling = setTimeout(() => post({ kind: 'assessed', generation, assessment }), SETTLED);
}
const hear = answerAsks(engine, post, { assessed, overTimeAfter: HAND_RESTS });

async function summary(question: SummaryQuestion): Promise<void> {
  const { key, scenario, language, measure } = question;
  const assessment = await engine.overTime(question, await engine.first(question));
  const { sentence, gain, keys, composition, unit, basis, modelName, source, prices, ...view } = viewOf(
    assessment,
    {
      scenario,
      measure,
      language,
      extent: 'all-models',
    },
  );
  const result = headlineResult(assessment);
  const path = view.path?.lines[0] ?? null;
  const summary: Summary = {
    view: {
      sentence,
      gain,
      keys,
      composition,
      unit,
      basis,
      modelName,
      source,
      prices,
      measure: view.measure,
    },
    figures:
      result === null
        ? null
        : {
            direct: result.direct[view.measure] ?? 0,
            indirect: result.indirect[view.measure] ?? 0,
            total: result.total[view.measure] ?? 0,
          },
    daily: path?.daily ?? null,
    pathModel: path?.name ?? null,
    range: result === null ? null : caseSpread(assessment, result, 'total', view.measure),
  };
  post({ kind: 'summary', key, summary });
}

async function paper({ key, assessment, language }: PaperQuestion): Promise<void> {
  const [{ renderHtml }, { renderCsv }] = await Promise.all([
    import('@spillway/report/html'),
    import('@spillway/report'),
  ]);
  post({
    kind: 'paper',
    key,
    html: renderHtml(assessment, { language }),
    csv: renderCsv(assessment, language),
  });
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'summary' || data.kind === 'paper') {
    const { key } = data;
    (data.kind === 'summary' ? summary(data) : paper(data)).catch((error: unknown) => {
      const code = error instanceof SpillwayError ? error.code : null;
      post({ kind: 'refused', key, message: error instanceof Error ? error.message : String(error), code });
    });
    return;
  }
  if (data.kind === 'ask') clearTimeout(settling);
  hear(data);
});
