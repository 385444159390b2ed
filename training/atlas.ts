/**
 * Statistics of every signal for every ambiguous letter: `npm run atlas -- --text FILE [--sources "news, fiction"]
 * [--model models/hy] [--out FOLDER] [--threads 2]`. Writes the atlas below the model, then its report and
 * the rows that the page shows first.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { DEFAULT_MEMORY } from "../src/workers/analysis/analyse";
import { DEFAULT_ROMANIZATION } from "../src/workers/analysis/sample";
import type { AnalysisProgress } from "../src/workers/analysis/progress";
import { startTeam } from "./atlas/analysis-workers";
import { computeAtlas } from "./atlas/compute-atlas";
import { enableRelaxedSimd } from "./atlas/relaxed-simd";
import { writeAtlas } from "./atlas/write-folder";
import { wholeNumber } from "./atlas/whole-number";
import { oneOf } from "./evaluation/options";
import { openModel } from "./node-model";
import { duration } from "./progress";
import { readTextLines } from "./read-text";
import { writeReport } from "./report/write-report";
import { runCommand } from "./run-command";

const HELP = `npm run atlas -- --text FILE [options]
  --text FILE        native text, a sentence or short paragraph per line
  --sources TEXT     what kinds of text these are, for the index and the report
  --model FOLDER     model folder (models/hy)
  --out FOLDER       where the atlas goes (the folder "atlas" in that of the model)
  --rules NAME       rule set that romanizes the text (hy: 2016, the article's)
  --sampler NAME     independent (default): every letter alone; writer: each line in one writer's habits
  --seed N           seed of the romanization (1)
  --pair PAIR        pair of the first view (hy: t>ծ)
  --threads N        how many threads compute (2)
  --memory MB        how much the values may take at a time (575); with less, the network runs more often
  --engine NAME      wasm (taken by itself where it runs) or reference
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      text: { type: "string" },
      sources: { type: "string", default: "not described" },
      model: { type: "string", default: "models/hy" },
      out: { type: "string" },
      rules: { type: "string" },
      sampler: { type: "string", default: DEFAULT_ROMANIZATION.sampler },
      seed: { type: "string", default: String(DEFAULT_ROMANIZATION.seed) },
      pair: { type: "string" },
      threads: { type: "string", default: "2" },
      memory: { type: "string", default: String(DEFAULT_MEMORY / 1e6) },
      engine: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  if (values.text === undefined) throw new Error("name the text: --text FILE; --help lists the options");
  const lines = readTextLines(values.text);
  enableRelaxedSimd();
  const started = performance.now();
  const model = await openModel(values.model);
  const { pair } = model.pack.page;
  const threads = wholeNumber("--threads", values.threads, 1);
  const team = await startTeam(values.model, threads, values.engine);
  try {
    const { files } = await computeAtlas(
      {
        model,
        lines,
        sources: values.sources,
        romanization: {
          rules: values.rules ?? model.pack.defaultRules,
          sampler: oneOf("--sampler", values.sampler, ["independent", "writer"]),
          seed: wholeNumber("--seed", values.seed, 0),
        },
        firstPair: values.pair ?? `${pair.latin}>${pair.native}`,
      },
      {
        engine: team.engine,
        workers: team.workers,
        memory: 1e6 * wholeNumber("--memory", values.memory, 1),
        signal: new AbortController().signal,
        onProgress: reportProgress(),
      },
    );
    const out = values.out ?? join(values.model, "atlas");
    writeAtlas(out, files);
    const seconds = Math.round((performance.now() - started) / 1000);
    const peak = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
    process.stderr.write(`${files.size} files in ${out}, ${seconds} s, at most ${peak} MB of memory\n`);
  } finally {
    team.dispose();
  }
  if (values.out === undefined) await writeReport(values.model);
}

/** A line on stderr now and then. */
function reportProgress(): (progress: AnalysisProgress) => void {
  let last = performance.now();
  return ({ share, millisecondsLeft }) => {
    if (performance.now() - last < 5_000) return;
    last = performance.now();
    process.stderr.write(
      `analysing: ${Math.round(100 * share)}%, about ${duration(millisecondsLeft)} left\n`,
    );
  };
}

await runCommand(main);
