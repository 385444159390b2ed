/** Shows what a model gets wrong in a text: `npm run errors -- FILE` with the options of `npm run evaluate`. */
import { convertPairs } from "./evaluation/convert-pairs";
import { countWrongWords, markErrors } from "./evaluation/mark-errors";
import { openText } from "./evaluation/open-text";
import { OPTIONS_HELP, parseOptions } from "./evaluation/options";
import { openEngine, openModel } from "./node-model";
import { runCommand } from "./run-command";

const SHOWN_WORDS = 60;

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  if (options === undefined) {
    process.stdout.write(`usage: npm run errors -- FILE [options]\n\n${OPTIONS_HELP}`);
    return;
  }
  const model = await openModel(options.model);
  const text = openText(options, model);
  const converted = await convertPairs(text.pairs, model, await openEngine(model.weights, options.engine));
  const lines = converted.map(({ pair, written }) => ({
    latin: pair.latin,
    output: text.comparable(written.pieces.join("")),
    reference: text.comparable(pair.reference),
  }));
  const wrong = lines.filter(({ output, reference }) => output !== reference);
  for (const { latin, output, reference } of wrong)
    process.stdout.write(`${latin}\n  ${markErrors(output, reference)}\n`);
  process.stdout.write(`\n${wrong.length} of ${lines.length} lines have errors (${text.description})\n`);
  process.stdout.write(`most frequent wrong words, output→reference:\n`);
  for (const { output, reference, count } of countWrongWords(wrong).slice(0, SHOWN_WORDS))
    process.stdout.write(`${String(count).padStart(5)}  ${output || "∅"}→${reference || "∅"}\n`);
}

await runCommand(main);
