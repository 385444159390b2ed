import { parseArgs } from "node:util";
import type { SamplerName } from "../../src/language/sampler";

/** What `npm run evaluate` and `npm run errors` understand. */
export interface EvaluationOptions {
  readonly file: string;
  readonly model: string;
  /** Rule set that romanizes native lines; undefined: that of the language. */
  readonly rules: string | undefined;
  readonly sampler: SamplerName;
  readonly seed: number;
  /** Pairs with a larger doubt mark are left out. */
  readonly maxDoubt: number;
  readonly punctuation: "strict" | "fold";
  readonly engine: string | undefined;
  /** Where to write the result as JSON. */
  readonly json: string | undefined;
}

export const OPTIONS_HELP = `  FILE                   native lines, romanized here; or a table with a row of names, romanized, reference and maybe
                         doubt, and tabs, commas or semicolons between its cells
  --model FOLDER         model folder (models/hy)
  --rules NAME           rule set that romanizes native lines (hy: 2016, else extended)
  --sampler NAME         independent (default): every letter alone; writer: each line in one writer's habits
  --seed N               seed of the romanization (1)
  --max-doubt N          use pairs of a table with at most this doubt mark (0)
  --punctuation NAME     strict (default); fold: punctuation counts as its typed form on both sides (tables)
  --engine NAME          wasm (taken by itself where it runs) or reference
  --json FILE            write the numbers as JSON too
  --help                 this text
`;

/** Options from the command line; undefined if it asks for help. Throws, naming the value that is wrong. */
export function parseOptions(args: readonly string[]): EvaluationOptions | undefined {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      model: { type: "string", default: "models/hy" },
      rules: { type: "string" },
      sampler: { type: "string", default: "independent" },
      seed: { type: "string", default: "1" },
      "max-doubt": { type: "string", default: "0" },
      punctuation: { type: "string", default: "strict" },
      engine: { type: "string" },
      json: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return undefined;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new Error(`name one file, not ${positionals.length}; --help lists the options`);
  return {
    file,
    model: values.model,
    rules: values.rules,
    sampler: oneOf("--sampler", values.sampler, ["independent", "writer"]),
    seed: numberOf("--seed", values.seed),
    maxDoubt: numberOf("--max-doubt", values["max-doubt"]),
    punctuation: oneOf("--punctuation", values.punctuation, ["strict", "fold"]),
    engine: values.engine,
    json: values.json,
  };
}

/** One of the choices of an option. Throws, naming them. */
export function oneOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw new Error(`${option} is ${choices.join(" or ")}, not "${value}"`);
  return choice;
}

function numberOf(option: string, value: string): number {
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number))
    throw new Error(`${option} is a number, not "${value}"`);
  return number;
}
