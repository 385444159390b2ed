import type { Spelling } from "./pack";
import type { Random } from "./random";

/** Chooses one spelling; `key` names the letter and context that the choice is for. */
export type Sampler = (key: string, spellings: readonly Spelling[]) => string;

export type SamplerName = "independent" | "writer";

/** How often a writer keeps to a spelling once chosen. Counted in real lines: 97 to 100% by letter. */
const WRITER_CONSISTENCY = 0.96;

/** Every letter is drawn alone (the article's way; the one used for comparing accuracy). */
export function independentSampler(random: Random): Sampler {
  return (_key, spellings) => draw(spellings, random);
}

/** One person: a spelling per letter, chosen once, then mostly kept. Make a new sampler for each writer. */
export function writerSampler(random: Random): Sampler {
  const habits = new Map<string, string>();
  return (key, spellings) => {
    if (spellings.length === 1) return spellings[0]!.latin;
    if (random() > WRITER_CONSISTENCY) return draw(spellings, random);
    let habit = habits.get(key);
    if (habit === undefined) {
      habit = draw(spellings, random);
      habits.set(key, habit);
    }
    return habit;
  };
}

/** The sampler of that name. */
export function createSampler(name: SamplerName, random: Random): Sampler {
  return name === "writer" ? writerSampler(random) : independentSampler(random);
}

function draw(spellings: readonly Spelling[], random: Random): string {
  if (spellings.length === 1) return spellings[0]!.latin;
  let rest = random();
  for (const { latin, probability } of spellings) {
    rest -= probability;
    if (rest < 0) return latin;
  }
  return spellings[spellings.length - 1]!.latin;
}
