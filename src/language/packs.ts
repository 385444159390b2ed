import { armenian } from "./armenian/index";
import type { LanguagePack } from "./pack";

/** Every language there is; a new one is added here. */
const packs: readonly LanguagePack[] = [armenian];

/** The language pack with that code. Throws, naming those that exist. */
export function packOf(code: string): LanguagePack {
  const pack = packs.find((candidate) => candidate.code === code);
  if (pack === undefined)
    throw new Error(
      `there is no language pack "${code}"; there are: ${packs.map((known) => known.code).join(", ")}`,
    );
  return pack;
}
