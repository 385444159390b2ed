import type { Random } from "../src/language/random";

/** One item, all equally likely. */
export const pick = <T>(items: readonly T[], random: Random): T =>
  items[Math.floor(random() * items.length)]!;
