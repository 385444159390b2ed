/**
 * Measures a model and writes its card: `npm run model-card -- --text "TITLE=FILE [options of evaluate]"...
 * [--model models/hy] [--runs FILE] [--notes FILE]`. Writes metrics.json, README.md and its drawings beside the model, and
 * says which threshold of doubt would be best. `--measured` takes the figures from the metrics.json that is there.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { cardText } from "./card/card-text";
import { lineChart } from "./card/line-chart";
import { measureModel, type MeasuredText, type ModelMetrics } from "./card/metrics";
import { calibrationPlot, doubtChoice, doubtPlot } from "./card/probability-section";
import { checkLastRun, readRuns } from "./card/runs";
import type { TrainingRecord } from "./card/training-record";
import { openEngine, openModel, type NodeModel } from "./node-model";
import { runCommand } from "./run-command";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      model: { type: "string", default: "models/hy" },
      text: { type: "string", multiple: true, default: [] },
      measured: { type: "boolean", default: false },
      runs: { type: "string" },
      notes: { type: "string" },
    },
  });
  const folder = values.model;
  const record = JSON.parse(readFileSync(join(folder, "settings.json"), "utf8")) as TrainingRecord;
  const runs = values.runs === undefined ? [] : readRuns(values.runs);
  checkLastRun(runs, record.training, record.log.at(-1)?.["characters"] as number | undefined);
  const notes = values.notes === undefined ? "" : readFileSync(values.notes, "utf8");
  const model = await openModel(folder);
  const metrics = values.measured ? measuredBefore(folder, model) : await measure(folder, model, values.text);

  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
  };
  const { name: title = model.pack.name, asked, sizes, files } = model.manifest;
  const sparse = files.some(({ stored }) => stored !== undefined);
  const facts = { title, asked, sparse, language: model.pack.name, sizes };
  write("metrics.json", `${JSON.stringify(metrics, null, 1)}\n`);
  if (record.log.length > 0) write("training-curve.svg", trainingCurve(record));
  write("calibration.svg", calibrationPlot(metrics));
  write("doubt.svg", doubtPlot(metrics));
  write("README.md", cardText({ ...facts, metrics, record, runs, notes }));
  process.stdout.write(`${doubtChoice(metrics)}\n`);
}

async function measure(folder: string, model: NodeModel, texts: readonly string[]): Promise<ModelMetrics> {
  if (texts.length === 0) throw new Error('name at least one text: --text "TITLE=FILE [options]"');
  const named = texts.map((text) => parseText(text, folder));
  return measureModel(folder, model, await openEngine(model.weights), named);
}

/** Throws if they are of another version of the model. */
function measuredBefore(folder: string, { manifest }: NodeModel): ModelMetrics {
  const metrics = JSON.parse(readFileSync(join(folder, "metrics.json"), "utf8")) as ModelMetrics;
  if (metrics.model !== manifest.version)
    throw new Error(
      `metrics.json is of the model ${metrics.model}, not of ${manifest.version}; leave --measured out`,
    );
  return metrics;
}

/** "Fiction=test.txt --rules 2016" -> title and arguments of evaluate. */
function parseText(text: string, folder: string): MeasuredText {
  const at = text.indexOf("=");
  if (at < 1) throw new Error(`--text takes "TITLE=FILE [options]", not "${text}"`);
  return { title: text.slice(0, at), args: [...text.slice(at + 1).split(" "), "--model", folder] };
}

function trainingCurve({ log }: TrainingRecord): string {
  const validations = Object.keys(log[0] ?? {}).filter((key) => Array.isArray(log[0]![key]));
  const colours = ["#c65102", "#00727a"];
  return lineChart({
    title: "Wrong positions on validation text",
    x: "million characters seen",
    y: "per cent (logarithmic)",
    logarithmic: true,
    series: validations.map((name, k) => ({
      name: name.replace(/^valid-(?:\d-)?/, "rule set "),
      colour: colours[k % colours.length]!,
      points: log.map(
        (entry) => [Number(entry["characters"]) / 1e6, (entry[name] as readonly number[])[1]!] as const,
      ),
    })),
  });
}

await runCommand(main);
