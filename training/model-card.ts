/**
 * Measures a model and writes its card: `npm run model-card -- --text "TITLE=FILE [options of evaluate]"...
 * [--model models/hy] [--notes FILE]`. Writes metrics.json, README.md, training-curve.svg and calibration.svg beside
 * the model.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { cardText, type TrainingRecord } from "./card/card-text";
import { lineChart } from "./card/line-chart";
import { measureModel, type MeasuredText, type ModelMetrics } from "./card/metrics";
import { openEngine, openModel } from "./node-model";
import { runCommand } from "./run-command";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      model: { type: "string", default: "models/hy" },
      text: { type: "string", multiple: true, default: [] },
      notes: { type: "string" },
    },
  });
  if (values.text.length === 0) throw new Error('name at least one text: --text "TITLE=FILE [options]"');
  const folder = values.model;
  const model = await openModel(folder);
  const engine = await openEngine(model.weights);
  const texts = values.text.map((text) => parseText(text, folder));
  const metrics = await measureModel(folder, model, engine, texts);
  const record = JSON.parse(readFileSync(join(folder, "settings.json"), "utf8")) as TrainingRecord;
  const notes = values.notes === undefined ? "" : readFileSync(values.notes, "utf8");
  writeFileSync(join(folder, "metrics.json"), `${JSON.stringify(metrics, null, 1)}\n`);
  writeFileSync(join(folder, "training-curve.svg"), trainingCurve(record));
  writeFileSync(join(folder, "calibration.svg"), calibrationPlot(metrics));
  writeFileSync(join(folder, "README.md"), cardText(metrics, record, notes));
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
      name: name.replace(/^valid-.*-/, "rule set "),
      colour: colours[k % colours.length]!,
      points: log.map(
        (entry) => [Number(entry["characters"]) / 1e6, (entry[name] as readonly number[])[1]!] as const,
      ),
    })),
  });
}

function calibrationPlot({ texts }: ModelMetrics): string {
  const bins = texts[0]!.calibration?.filter(({ count }) => count >= 20) ?? [];
  return lineChart({
    title: "Probability given and share that was right",
    x: "probability of the written letter",
    y: "share right",
    diagonal: true,
    series: [
      {
        name: "letters",
        colour: "#c65102",
        dots: true,
        points: bins.map(({ meanProbability, right, count }) => [meanProbability, right / count] as const),
      },
    ],
  });
}

await runCommand(main);
