import { LONGEST } from "../plan";
import { TITLES, type ContenderName } from "../contenders/names";
import type { Results } from "./results";
import {
  asMarkdown,
  barTable,
  keystrokeTable,
  passTable,
  productTable,
  sentenceTable,
  startTable,
  typingTable,
} from "./tables";

/** bench/README.md, written anew by every full run. */
export function readmeText(results: Results): string {
  return [
    introduction(results),
    "## The bars\n",
    `Ratios are compared within each round of the run. ${barSentence(results)}\n`,
    asMarkdown(barTable(results)),
    "\n## Whole passes\n",
    "Milliseconds from the prepared input to all output probabilities in ordinary memory; median and quartiles.\n",
    asMarkdown(passTable(results)),
    `\n${leftOut()}${missingText(results)}\n`,
    "## A key\n",
    "![Time for a key over the length of the text](../docs/keystrokes.svg)\n",
    `${keyText(results)}\n`,
    asMarkdown(keystrokeTable(results)),
    "\n## Many sentences\n",
    "One thread, but for the batch on several workers. A batch reads the weights once for four sentences of similar length.\n",
    asMarkdown(sentenceTable(results)),
    rowsText(results),
    "\n## Starting\n",
    "Milliseconds from nothing to ready, from a server on the same machine, and of the very first pass, before the browser has",
    "compiled anything to its fastest. The last column compares all probabilities of 200 characters.\n",
    asMarkdown(startTable(results)),
    "\n## The page\n",
    asMarkdown(productTable(results)),
    "\nWhat happens to a key, in milliseconds since it was pressed; only the worker's time is a duration.\n",
    asMarkdown(typingTable(results)),
    METHOD,
  ].join("\n");
}

function introduction({ machine, quick }: Results): string {
  const { processor, cores, system, node, browser } = machine;
  return [
    "# Bench\n",
    "How fast the engines of Tyun are, beside those that others would use for the same network: one command, one run.\n",
    "```sh",
    "npm run bench              # a quarter of an hour; writes this page, results.json and docs/keystrokes.svg",
    "npm run bench -- --quick   # two minutes, for trying things; prints the tables and writes nothing without --publish",
    "```\n",
    "What was published when, with commit and medians, is in [history.jsonl](history.jsonl). `npm test` fails when the engines have",
    "changed since ([described-code.ts](described-code.ts) says what counts).\n",
    `Measured on ${cores} cores of ${processor} (${system}), Node ${node}, Chromium ${browser}.${quick ? " **A quick run.**" : ""}\n`,
  ].join("\n");
}

function barSentence({ bars }: Results): string {
  const judged = bars.filter(({ bar }) => bar !== undefined);
  const met = judged.filter((bar) => bar.met === true);
  const unknown = judged.filter((bar) => bar.met === undefined);
  return `${met.length} of ${judged.length} are met${unknown.length > 0 ? `, ${unknown.length} were not measured` : ""}.`;
}

function keyText({ settlingChange }: Results): string {
  const measured =
    settlingChange === undefined
      ? ""
      : ` In this run settling changed the probability of a likeliest letter within 600 characters by ${scientific(settlingChange.median)}
at most in the median over all keys, and by ${scientific(settlingChange.largest)} at worst.`;
  return `Milliseconds for a letter typed into a text. A session gives an answer first, which is approximate until the session has
settled, that is, gone on where it stopped early, until the states agree for good with those before the key. By
\`src/model/session/agreement.ts\` probabilities further out may still change by 1e-4 in the median and, in garbled text, by 0.04 at
worst; once settled, none is off by more than 3e-5 in ordinary text.${measured}

A long text keeps the states of the 16,384 characters that were worked on last; the first key in another place computes those around it
anew and has rows of its own. Whoever has no sessions pays a whole pass.`;
}

const scientific = (value: number): string => value.toExponential(1);

function rowsText({ fourRowsCost }: Results): string {
  if (fourRowsCost === undefined) return "";
  return `\nThe LSTM layer of four texts at once takes ${fourRowsCost.median.toFixed(2)} times as long as of one of them
(\`FOUR_ROWS_COST\` of \`src/model/wasm/group-rows.ts\`).`;
}

function leftOut(): string {
  const short = (Object.keys(LONGEST) as ContenderName[]).filter((name) => LONGEST[name] < 20_000);
  const names = short.map((name) => `${TITLES[name]} (beyond ${LONGEST[name].toLocaleString("en-US")})`);
  return `Left out, because they would need minutes: ${names.join(", ")}.`;
}

function missingText({ missing }: Results): string {
  return missing.map(({ name, reason }) => ` **${TITLES[name]} is missing**: ${reason}.`).join("");
}

const METHOD = `
## How it is measured

- Real Chromium, driven by Playwright; the page that holds the engines is built like the product and imports \`src/\` as it is.
  Each engine runs in a worker of its own, on one thread; ONNX Runtime native runs in Node, on one thread. The page is isolated from other
  origins, which gives its clock steps of 5 microseconds.
- The shipped weights everywhere: \`models/hy\` for tf.layers, a file that the bench writes from them for ONNX Runtime.
- The text is sentences of our own (\`sentences.ts\`) in a row, encoded as the page encodes them. The peers get their one-hot input ready made;
  that is not timed.
- Engines take turns, round after round, every other round backwards, so that noise hits all alike. In each turn one run
  warms up; the next ones count. Texts of 20,000 characters and many sentences warm up in the first round only.
- A key: five times at each place of each text, in turn, twelve letters of a sentence one after the other, and one before them, which comes
  first after work elsewhere. Each is settled before the next is typed. Elsewhere means 17,000
  characters put in place of themselves in a long text, so that the states around the place are forgotten.
- The batch on several workers: the product's own workers (\`src/workers\`), messages included.
- WebGL is drawn by software here (SwiftShader), which is what \`webgl\` must survive and not what it is for.
- A ratio is the median over the rounds of the ratio of both medians within a round.
- The page: \`vite build\` of the present source, served gzipped from memory on the same machine, so the network costs
  nothing; a browser context of its own for each visit, so nothing is cached. A real key is pressed as soon as the text field is there. Bytes are those of all bodies as
  sent.
- From key to painted text: from the time stamp of the key (when the browser got it) to the end of the first frame in which the
  result differs. The browser's own event timing cannot say this: it ends with the first frame after the key's
  handlers, while the letter comes from a worker later on; it counts in steps of 8 ms and leaves out what is
  faster than 16 ms. It is shown beside for comparison. Element timing reports only the first painting of an element. At 60 frames per second, waiting for the next frame alone takes
  8 ms in the mean.
`;
