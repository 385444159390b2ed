/**
 * Measures a model on a text, beside rule converters:
 * `npm run evaluate -- FILE [--model models/hy] [--rules 2016] [--sampler independent] [--seed 1] [--json FILE] ...`
 */
import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { createBaselines } from "./evaluation/baseline";
import { convertPairs } from "./evaluation/convert-pairs";
import { evaluatePairs } from "./evaluation/evaluate-pairs";
import { formatEvaluation } from "./evaluation/format-evaluation";
import { letterCountsOf } from "./evaluation/letter-counts-of";
import { openText } from "./evaluation/open-text";
import { OPTIONS_HELP, parseOptions } from "./evaluation/options";
import { openEngine, openModel } from "./node-model";
import { runCommand } from "./run-command";

/** Rarer confusions say little, and there are thousands. */
const STORED_CONFUSIONS = 200;

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  if (options === undefined) {
    process.stdout.write(`usage: npm run evaluate -- FILE [options]\n\n${OPTIONS_HELP}`);
    return;
  }
  const model = await openModel(options.model);
  const text = openText(options, model);
  const letterCounts = letterCountsOf(options.model);
  if (letterCounts.size === 0)
    process.stderr.write(
      "the model has no letter-counts.json: the rule converters take all letters for equally frequent\n",
    );
  const engine = await openEngine(model.weights, options.engine);
  const started = performance.now();
  const converted = await convertPairs(text.pairs, model, engine);
  const seconds = (performance.now() - started) / 1000;
  const evaluation = evaluatePairs(
    converted,
    createBaselines(model.pack, letterCounts),
    model.vocabulary,
    text.comparable,
  );

  const { version } = model.manifest;
  process.stdout.write(`${evaluation.lines} lines: ${text.description}\n`);
  process.stdout.write(
    `model ${version}, engine ${engine.name}, ${seconds.toFixed(1)} s\n\n${formatEvaluation(evaluation)}`,
  );
  if (options.json !== undefined) {
    const { confusions } = evaluation;
    const stored = {
      text: basename(options.file),
      description: text.description,
      model: version,
      engine: engine.name,
      seconds,
      ...evaluation,
      confusions: confusions.slice(0, STORED_CONFUSIONS),
    };
    writeFileSync(options.json, `${JSON.stringify(stored, null, 1)}\n`);
  }
}

await runCommand(main);
