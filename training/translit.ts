/** Romanized lines on stdin -> converted lines on stdout, as they come: `npm run -s translit < chat.txt`. */
import { parseArgs } from "node:util";
import { createLineConverter, type LineConverter } from "./convert-lines";
import { batched } from "./line-batches";
import { LineSplitter, type Line } from "./line-splitter";
import { openEngine, openModel } from "./node-model";
import { runCommand } from "./run-command";
import { writeText } from "./write-stream";

const HELP = `usage: npm run -s translit -- [--model FOLDER] [--punctuation] < romanized.txt > native.txt

Converts each line of standard input; writes as many lines as it reads, and nothing else, to standard output.

  --model FOLDER   model folder (models/hy)
  --punctuation    also turn typed punctuation into the language's own (. -> ։, ? -> ՞)
  --engine NAME    wasm (the fastest, taken by itself), tfjs-wasm, reference or tfjs-cpu
  --help           this text
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      model: { type: "string", default: "models/hy" },
      punctuation: { type: "boolean", default: false },
      engine: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    await writeText(process.stdout, HELP);
    return;
  }
  const model = await openModel(values.model);
  const engine = await openEngine(model.weights, values.engine);
  await convertStream(createLineConverter(engine, model, { nativePunctuation: values.punctuation }));
}

/** Whatever a chunk completes is written before the next chunk is read: prompt for a typist, bounded for a file. */
async function convertStream(convert: LineConverter): Promise<void> {
  const splitter = new LineSplitter();
  process.stdin.setEncoding("utf8");
  for await (const chunk of process.stdin as AsyncIterable<string>)
    await writeLines(splitter.push(chunk), convert);
  await writeLines(splitter.end(), convert);
}

async function writeLines(lines: readonly Line[], convert: LineConverter): Promise<void> {
  for (const batch of batched(lines, ({ text }) => text.length)) {
    const converted = await convert(batch.map(({ text }) => text));
    await writeText(process.stdout, batch.map(({ ending }, i) => converted[i]! + ending).join(""));
  }
}

await runCommand(main);
