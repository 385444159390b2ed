/** Romanized lines on stdin -> converted lines on stdout, as they come: `npm run -s translit < chat.txt`. */
import { parseArgs } from "node:util";
import { createLineConverter, type LineConverter } from "./convert-lines";
import { inWords } from "./error-in-words";
import { batched } from "./line-batches";
import { LineSplitter, type Line } from "./line-splitter";
import { openEngine, openModel } from "./node-model";
import { decodedChunks } from "./read-text";
import { runCommand } from "./run-command";
import { writeText } from "./write-stream";

const HELP = `usage: npm run -s translit -- [--model FOLDER] [--punctuation] < romanized.txt > native.txt

Converts each line of standard input; writes as many lines as it reads, and nothing else, to standard output, in UTF-8.
Reads UTF-8, and UTF-16 with a byte order mark, which is dropped. Where the input is no such text it stops and says so.

  --model FOLDER   model folder (models/hy)
  --punctuation    also turn typed punctuation into the language's own (. -> ։, ? -> ՞)
  --engine NAME    wasm (the fastest, taken by itself) or reference
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

/**
 * Whatever a chunk completes is written before the next chunk is read: prompt for a typist, bounded for a file. A chunk that is no
 * text ends it.
 */
async function convertStream(convert: LineConverter): Promise<void> {
  const splitter = new LineSplitter();
  let written = 0;
  try {
    for await (const chunk of decodedChunks(process.stdin, "standard input"))
      written += await writeLines(splitter.push(chunk), convert);
  } catch (error) {
    throw new Error(`${inWords(error)}\nLines that were written before this: ${written}`, { cause: error });
  }
  await writeLines(splitter.end(), convert);
}

/** Returns how many lines those were. */
async function writeLines(lines: readonly Line[], convert: LineConverter): Promise<number> {
  for (const batch of batched(lines, ({ text }) => text.length)) {
    const converted = await convert(batch.map(({ text }) => text));
    await writeText(process.stdout, batch.map(({ ending }, i) => converted[i]! + ending).join(""));
  }
  return lines.length;
}

await runCommand(main);
