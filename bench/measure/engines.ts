import type { VisitTimes } from "../contenders/typist";
import type { Figure, FigureKey, KeystrokePart } from "../figures";
import type { Symbols } from "../measurer";
import { offsetOf, PLACES } from "../places";
import { LENGTHS, LONGEST, SENTENCE_SHARE, SLOW_LENGTH, TYPED_LENGTHS, type Plan } from "../plan";
import { inRounds, type Task } from "../rounds";
import { sentencesOf, symbolsOf, textOf, typedLetters } from "../text";
import type { OpenContender } from "./open-contenders";
import type { OpenPool } from "./open-pool";

/** A task whose result has the times of each of its figures. */
interface FigureTask extends Task<readonly (readonly number[])[]> {
  readonly keys: readonly FigureKey[];
  readonly characters: number;
}

/** The engine that types and runs batches. */
const OWN = "wasm";

/** What was measured of the engines. */
export interface EngineFigures {
  readonly figures: readonly Figure[];
  /** How much settling changed the probability of a likeliest letter, for each key. */
  readonly changes: readonly number[];
}

/** Measures all figures of all contenders, in rounds. */
export async function measureEngines(
  contenders: readonly OpenContender[],
  pool: OpenPool,
  plan: Plan,
): Promise<EngineFigures> {
  const own = contenders.find(({ name }) => name === OWN);
  const changes: number[] = [];
  const tasks: FigureTask[] = [
    // Length by length, so that those that are compared run close together.
    ...LENGTHS.flatMap((length) => passTasks(contenders, length, plan)),
    ...(own ? typingTasks(own, plan, changes) : []),
    ...(own ? rowTasks(own, plan) : []),
    ...sentenceTasks(contenders, plan),
    ...(own ? batchTasks(own, pool, plan) : []),
  ];
  const results = await inRounds(tasks, (round, rounds) => {
    console.log(`Engines, round ${round + 1} of ${rounds} ...`);
  });
  const figures = tasks.flatMap(({ keys, characters }, k) => {
    const { results: rounds, ...failure } = results[k]!;
    return keys.map((key, figure) => ({
      ...key,
      characters,
      times: rounds.map((times) => times[figure]!),
      ...failure,
    }));
  });
  return { figures, changes };
}

function passTasks(contenders: readonly OpenContender[], length: number, plan: Plan): FigureTask[] {
  const text = symbolsOf(textOf(length));
  const slow = length >= SLOW_LENGTH;
  return contenders
    .filter(({ name }) => length <= LONGEST[name])
    .map(({ name, measurer }) => ({
      keys: [{ kind: "pass", contender: name, length }],
      name: `${name}, ${length} characters`,
      characters: length,
      rounds: slow ? plan.slowRounds : plan.rounds,
      measure: async (round) => [
        await measurer.passes(text, { ...plan.budget, warmUp: !slow || round === 0 }),
      ],
    }));
}

/** Place after place in text after text, so that each visit begins with a jump. */
function typingTasks(
  { name, measurer }: OpenContender,
  { typingRounds, keysPerRound }: Plan,
  changes: number[],
): FigureTask[] {
  return TYPED_LENGTHS.flatMap((length) => {
    const text = textOf(length);
    const symbols = symbolsOf(text);
    return PLACES.map((place): FigureTask => {
      const key = (part: KeystrokePart): FigureKey => ({
        kind: "keystroke",
        contender: name,
        length,
        place,
        part,
      });
      return {
        keys: [key("answer"), key("exact"), key("jump")],
        name: `${name}, keys at the ${place} of ${length} characters`,
        characters: 1,
        rounds: typingRounds,
        measure: async (round) => {
          const letters = symbolsOf(typedLetters(round, 1 + keysPerRound));
          const times = await measurer.type({ text: symbols, at: offsetOf(place, text, round), letters });
          changes.push(...times.change);
          return partsOf(times);
        },
      };
    });
  });
}

/** Answers, exact answers, and the answer after the jump. */
const partsOf = ({ answer, settle }: VisitTimes): number[][] => [
  answer.slice(1),
  answer.map((milliseconds, k) => milliseconds + settle[k]!).slice(1),
  answer.slice(0, 1),
];

/** Characters of a text that runs alone and four times at once. */
const ROW_LENGTH = 500;

function rowTasks({ name, measurer }: OpenContender, plan: Plan): FigureTask[] {
  const text = symbolsOf(textOf(ROW_LENGTH));
  return [1, 4].map((rows) => ({
    keys: [{ kind: "rows", contender: name, rows }],
    name: `${name}, ${rows} rows`,
    characters: rows * ROW_LENGTH,
    rounds: plan.rounds,
    measure: async () => [await measurer.rows(text, rows, { ...plan.budget, warmUp: true })],
  }));
}

function sentenceTasks(contenders: readonly OpenContender[], plan: Plan): FigureTask[] {
  return contenders
    .filter(({ name }) => SENTENCE_SHARE[name] > 0)
    .map(({ name, measurer }) => {
      const sentences = sentencesOf(Math.ceil(plan.sentences * SENTENCE_SHARE[name])).map(symbolsOf);
      return {
        keys: [{ kind: "sentences", contender: name }],
        name: `${name}, ${sentences.length} sentences`,
        characters: countCharacters(sentences),
        rounds: plan.slowRounds,
        measure: async (round) => [
          await measurer.sentences(sentences, { ...plan.budget, warmUp: round === 0 }),
        ],
      };
    });
}

/** The same sentences as a batch, in one worker and in as many as there are cores. */
function batchTasks({ name, measurer }: OpenContender, pool: OpenPool, plan: Plan): FigureTask[] {
  const sentences = sentencesOf(plan.sentences).map(symbolsOf);
  const task = (workers: number, measure: typeof pool.run): FigureTask => ({
    keys: [{ kind: "batch", contender: name, workers }],
    name: `${name}, batch on ${workers} workers`,
    characters: countCharacters(sentences),
    rounds: plan.slowRounds,
    measure: async (round) => [await measure(sentences, { ...plan.budget, warmUp: round === 0 })],
  });
  return [task(1, measurer.batch), ...(pool.workers > 1 ? [task(pool.workers, pool.run)] : [])];
}

const countCharacters = (sentences: readonly Symbols[]): number =>
  sentences.reduce((sum, { length }) => sum + length, 0);
