/** Which signals know a pattern: `npm run probe -- --pattern tyun`. Ranks all signals of a model over a text. */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readyProbes } from "../src/language/pattern/ready-probes";
import type { LanguagePack } from "../src/language/pack";
import type { TextPattern } from "../src/language/pattern/text-pattern";
import type { Compared } from "../src/analysis/probe/choose-cases";
import { probeCounterOn } from "../src/workers/probe/probe-methods";
import { runProbe } from "../src/workers/probe/run-probe";
import { selectCases } from "../src/workers/probe/select-cases";
import { enableRelaxedSimd } from "./atlas/relaxed-simd";
import { wholeNumber } from "./atlas/whole-number";
import { oneOf } from "./evaluation/options";
import { openEngine, openModel } from "./node-model";
import { formatProbe, probeCsv } from "./probe/format-probe";
import { SAMPLE_TEXT } from "./probe/sample-text";
import { readTextLines } from "./read-text";
import { runCommand } from "./run-command";
import { writeText } from "./write-stream";

const HELP = `npm run probe -- --pattern tyun [options]
npm run probe -- --ready word-start [options]
  --pattern TEXT     what to look for
  --side NAME        latin (default): in what is typed; native: in the letters that it becomes
  --regexp           the pattern is a regular expression (JavaScript's, flag u); a group named "here" is what it marks
  --ignore-case      letters in any case
  --compare NAME     same: the same letters outside the pattern (default); others: all other places
  --ready NAME       a ready-made pattern instead: {ready}
  --text FILE        native text, a sentence per line (${SAMPLE_TEXT}), romanized as for the atlas
  --top N            how many signals are shown (20)
  --order NAME       auc (default), distance or coarseDistance
  --csv FILE         write all signals and numbers as comma-separated values
  --model FOLDER     model folder (models/hy)
  --engine NAME      wasm (taken by itself where it runs) or reference
`;

const options = {
  pattern: { type: "string" },
  side: { type: "string", default: "latin" },
  regexp: { type: "boolean", default: false },
  "ignore-case": { type: "boolean", default: false },
  compare: { type: "string" },
  ready: { type: "string" },
  text: { type: "string", default: SAMPLE_TEXT },
  top: { type: "string", default: "20" },
  order: { type: "string", default: "auc" },
  csv: { type: "string" },
  model: { type: "string", default: "models/hy" },
  engine: { type: "string" },
  help: { type: "boolean", default: false },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  const model = await openModel(values.model);
  if (values.help) {
    const ids = readyProbes(model.pack).map(({ id }) => id);
    await writeText(process.stdout, HELP.replace("{ready}", ids.join(", ")));
    return;
  }
  const top = wholeNumber("--top", values.top, 1);
  const order = oneOf("--order", values.order, ["auc", "distance", "coarseDistance"]);
  enableRelaxedSimd();
  const { probe, compared } = probeOf(values, model.pack);
  const text = { kind: "native", lines: readTextLines(values.text) } as const;
  const selection = selectCases({ text, probe, compared }, model);
  const engine = await openEngine(model.weights, values.engine);
  const { sizes } = model.manifest;
  const signal = new AbortController().signal;
  const result = await runProbe(selection, sizes, [probeCounterOn(engine)], { signal });
  const names = { sizes, outputs: model.vocabulary.outputs };
  await writeText(process.stdout, formatProbe(result, names, { order, top }));
  if (values.csv !== undefined) writeFileSync(values.csv, probeCsv(result, names, order));
}

function probeOf(values: Values, pack: LanguagePack): { probe: TextPattern; compared: Compared } {
  const wanted =
    values.compare === undefined ? undefined : oneOf("--compare", values.compare, ["same", "others"]);
  const compared = wanted === undefined ? undefined : wanted === "same" ? "same letters" : "others";
  if (values.ready !== undefined) {
    const probes = readyProbes(pack);
    const id = oneOf(
      "--ready",
      values.ready,
      probes.map((ready) => ready.id),
    );
    const ready = probes.find((candidate) => candidate.id === id)!;
    return { probe: ready, compared: compared ?? ready.compared };
  }
  if (values.pattern === undefined)
    throw new Error("name a pattern: --pattern tyun; --help lists the options");
  return {
    probe: {
      side: oneOf("--side", values.side, ["latin", "native"]),
      pattern: values.pattern,
      syntax: values.regexp ? "regexp" : "plain",
      ignoreCase: values["ignore-case"],
    },
    compared: compared ?? "same letters",
  };
}

await runCommand(main);
