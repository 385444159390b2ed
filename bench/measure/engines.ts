import type { Figure, FigureKey } from "../figures";
import type { Symbols } from "../measurer";
import { LENGTHS, LONGEST, SENTENCE_SHARE, SLOW_LENGTH, type Plan } from "../plan";
import { inRounds, type Task } from "../rounds";
import { sentencesOf, symbolsOf, textOf } from "../text";
import type { OpenContender } from "./open-contenders";

type FigureTask = Task & { readonly key: FigureKey; readonly characters: number };

/** Measures all figures of all contenders, in rounds. */
export async function measureEngines(contenders: readonly OpenContender[], plan: Plan): Promise<Figure[]> {
  const tasks: FigureTask[] = [
    // Length by length, so that those that are compared run close together.
    ...LENGTHS.flatMap((length) => passTasks(contenders, length, plan)),
    ...sentenceTasks(contenders, plan),
  ];
  const results = await inRounds(tasks, (round, rounds) => {
    console.log(`Engines, round ${round + 1} of ${rounds} ...`);
  });
  return tasks.map((task) => ({ ...task.key, characters: task.characters, ...results.get(task)! }));
}

function passTasks(contenders: readonly OpenContender[], length: number, plan: Plan): FigureTask[] {
  const text = symbolsOf(textOf(length));
  const slow = length >= SLOW_LENGTH;
  return contenders
    .filter(({ name }) => length <= LONGEST[name])
    .map(({ name, measurer }) => ({
      key: { kind: "pass", contender: name, length },
      name: `${name}, ${length} characters`,
      characters: length,
      rounds: slow ? plan.slowRounds : plan.rounds,
      measure: (round) => measurer.passes(text, { ...plan.budget, warmUp: !slow || round === 0 }),
    }));
}

function sentenceTasks(contenders: readonly OpenContender[], plan: Plan): FigureTask[] {
  return contenders
    .filter(({ name }) => SENTENCE_SHARE[name] > 0)
    .map(({ name, measurer }) => {
      const sentences = sentencesOf(Math.ceil(plan.sentences * SENTENCE_SHARE[name])).map(symbolsOf);
      return {
        key: { kind: "sentences", contender: name },
        name: `${name}, ${sentences.length} sentences`,
        characters: countCharacters(sentences),
        rounds: plan.slowRounds,
        measure: (round) => measurer.sentences(sentences, { ...plan.budget, warmUp: round === 0 }),
      };
    });
}

const countCharacters = (sentences: readonly Symbols[]): number =>
  sentences.reduce((sum, { length }) => sum + length, 0);
