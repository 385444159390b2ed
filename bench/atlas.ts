/**
 * `npm run bench:atlas -- --text FILE`: what `npm run atlas` takes beside a plain PyTorch and NumPy script (atlas_plain.py)
 * that computes the same distances, and beside the page in Chromium, in one run, on the same sentences, one after the other. The
 * script's network and ours, its histograms and ours must agree. Needs python3 with torch and numpy.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DISTANCE_BINS } from "../src/analysis/histogram";
import { openAtlas, type Atlas } from "../src/analysis/atlas/read-atlas";
import { statisticsOf } from "../src/analysis/tables/letter-table";
import { loadModel, type LoadedModel } from "../src/model/load-model";
import { tensorShapes, type NetworkWeights } from "../src/model/weights";
import { nativeSample, type Sample } from "../src/workers/analysis/sample";
import { securityHeaders } from "../scripts/content-security.mjs";
import { compareDistances, type Comparison } from "./atlas-compare";
import { launchBrowser } from "./browser";
import { buildProduct, PRODUCT_FOLDER } from "./build";
import { measureOwnText, type OwnTextRun } from "./measure/own-text";
import { serve } from "./serve";
import { language, MODEL } from "./model";

interface Measured {
  readonly seconds: number;
  /** Processor time of all threads; less sensitive than `seconds` to what else the machine does. */
  readonly cpuSeconds: number;
  /** Largest memory. */
  readonly megabytes: number;
  /** What the command printed to stdout. */
  readonly output: string;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { text: { type: "string" }, python: { type: "string", default: "python3" } },
  });
  if (values.text === undefined) throw new Error("name the text: --text FILE");
  const folder = mkdtempSync(join(tmpdir(), "tyun-atlas-"));
  try {
    const model = await loadModel(filesIn(fileURLToPath(MODEL)), () => language.vocabulary);
    const sample = nativeSample(readFileSync(values.text, "utf8").split(/\r?\n/), language);
    const positions = sample.texts.reduce((sum, { inputs }) => sum + inputs.length, 0);
    console.log(`${sample.texts.length} sentences, ${positions} symbols. Our command ...`);
    const ours = await run("node", [
      "--import",
      "tsx",
      "training/atlas.ts",
      "--text",
      values.text,
      "--out",
      join(folder, "atlas"),
    ]);
    const atlas = await openFolder(join(folder, "atlas"), model);
    console.log(`${ours.seconds.toFixed(1)} s. The plain script ...`);
    writeTask(folder, atlas, model, sample);
    const plain = await run(values.python, ["bench/atlas_plain.py", folder]);
    console.log(`${plain.seconds.toFixed(1)} s. The page in Chromium ...`);
    const page = await inChromium(resolve(values.text));
    console.log(`${page.seconds.toFixed(1)} s.`);
    print({ ours, plain, page }, compareDistances(await distancesOf(atlas), readDistances(folder)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same text in the panel of the built page. */
async function inChromium(text: string): Promise<OwnTextRun> {
  await buildProduct();
  const server = await serve({ folders: [["/", PRODUCT_FOLDER]], headers: securityHeaders, compress: true });
  const browser = await launchBrowser();
  try {
    return await measureOwnText(browser, server, text);
  } finally {
    await browser.close();
    server.close();
  }
}

/** Runs a program to its end. Rejects if it fails. */
function run(program: string, args: readonly string[]): Promise<Measured> {
  const started = performance.now();
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  let usage = { cpuSeconds: 0, megabytes: 0 };
  child.stdout.on("data", (data: Buffer) => (output += data.toString()));
  const watch = setInterval(() => (usage = usageOf(child.pid) ?? usage), 50);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(watch);
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, ...usage, output });
      else reject(new Error(`${program} ${args[0]} ended with code ${code}`));
    });
  });
}

/** Processor time and largest memory of a process so far, from Linux's /proc; undefined where there is none. */
function usageOf(pid: number | undefined): { cpuSeconds: number; megabytes: number } | undefined {
  try {
    const megabytes =
      Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1000;
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    // Fields 14 and 15 of all: hundredths of seconds in user and in kernel mode.
    return { cpuSeconds: (Number(fields[11]) + Number(fields[12])) / 100, megabytes };
  } catch {
    return undefined;
  }
}

const filesIn =
  (folder: string) =>
  (name: string): Promise<Uint8Array> =>
    Promise.resolve(new Uint8Array(readFileSync(join(folder, name))));

const openFolder = (folder: string, { manifest }: LoadedModel): Promise<Atlas> =>
  openAtlas(filesIn(folder), manifest.files.find(({ name }) => name === "weights.bin")!.sha256);

/** What the script reads: weights, sentences as symbols, and which pairs count. */
function writeTask(folder: string, { index }: Atlas, { weights }: LoadedModel, { texts }: Sample): void {
  const shapes = tensorShapes(weights.sizes);
  const task = {
    shapes,
    bins: DISTANCE_BINS,
    lengths: texts.map(({ inputs }) => inputs.length),
    letters: index.letters.map(({ input, pairs }) => ({ input, outputs: pairs.map(({ output }) => output) })),
  };
  writeFileSync(join(folder, "task.json"), JSON.stringify(task));
  const tensors = shapes.map(([name]) => Buffer.from(tensorOf(weights, name).slice().buffer));
  writeFileSync(join(folder, "weights.f32"), Buffer.concat(tensors));
  writeFileSync(join(folder, "inputs.u8"), Buffer.concat(texts.map(({ inputs }) => inputs)));
  writeFileSync(join(folder, "outputs.u8"), Buffer.concat(texts.map(({ outputs }) => outputs)));
}

function tensorOf(weights: NetworkWeights, name: string): Float32Array {
  const [layer, part] = name.split("/") as ["forward" | "backward" | "hidden" | "output", string];
  const { kernel, bias } = weights[layer];
  if (part === "recurrent_kernel") return weights[layer as "forward" | "backward"].recurrentKernel;
  return part === "kernel" ? kernel : bias;
}

/** [pairs, signals] */
async function distancesOf(atlas: Atlas): Promise<Float32Array[]> {
  const rows: Float32Array[] = [];
  for (const [place, { pairs }] of atlas.index.letters.entries()) {
    const table = await atlas.statistics(place);
    pairs.forEach((_, pair) => rows.push(statisticsOf(table, "distance", pair)));
  }
  return rows;
}

function readDistances(folder: string): Float64Array {
  return new Float64Array(new Uint8Array(readFileSync(join(folder, "distances.f64"))).buffer);
}

interface Runs {
  readonly ours: Measured;
  readonly plain: Measured;
  readonly page: OwnTextRun;
}

function print({ ours, plain, page }: Runs, difference: Comparison): void {
  const details = JSON.parse(plain.output) as Record<string, string | number>;
  const row = (name: string, { seconds, cpuSeconds, megabytes }: OwnTextRun, what: string): string =>
    `${name.padEnd(16)}${seconds.toFixed(1).padStart(9)}${cpuSeconds.toFixed(1).padStart(12)}${megabytes.toFixed(0).padStart(13)} MB   ${what}`;
  const versions = `torch ${details["torch"]}, numpy ${details["numpy"]}, ${details["threads"]} threads`;
  const ratio = (a: number, b: number): string => (a / b).toFixed(2);
  const network = Number(details["network"]).toFixed(1);
  console.log(`
                  seconds  CPU seconds   peak memory
${row("npm run atlas", ours, "distances, noise levels, AUC, means, histograms, files")}
${row("plain script", plain, `distances only; ${network} s for the network (${versions})`)}
${row("page", page, "the same as the command, and a first look at 300 sentences; memory of the page's process")}
command/script  ${ratio(ours.seconds, plain.seconds).padStart(9)}${ratio(ours.cpuSeconds, plain.cpuSeconds).padStart(12)}   bar 1
page/script     ${ratio(page.seconds, plain.seconds).padStart(9)}${ratio(page.cpuSeconds, plain.cpuSeconds).padStart(12)}   bar 2.5

${difference.count} distances; mean difference ${difference.mean.toExponential(1)}, largest ${difference.largest.toFixed(4)},
${difference.far} differ by more than ${difference.limit}. Both compute in float32 and round differently; a value next to the edge of a bin may
fall on either side.`);
  if (!difference.agree) throw new Error("the distances do not agree");
}

await main();
