import { withoutInvisible } from "../invisible";

/** Stress, exclamation and question marks stand inside words; nobody types them in Latin letters. */
const ACCENTS = /[՛՜՞]/g;

/**
 * Armenian text as the network is trained to write it: composed (NFC), modern և for եւ (Եվ and ԵՎ in capitals), without
 * accent marks and invisible characters.
 */
export function normalizeArmenian(text: string): string {
  return withoutInvisible(text.normalize("NFC").replace(ACCENTS, ""))
    .replaceAll("եւ", "և")
    .replaceAll("Եւ", "Եվ")
    .replaceAll("ԵՒ", "ԵՎ");
}

/** Small letters; Unicode's rules are right for Armenian. */
export function toArmenianLowerCase(text: string): string {
  return text.toLowerCase();
}

/** Capitals; Unicode gives the classical ԵՒ for և, modern spelling wants ԵՎ. */
export function toArmenianUpperCase(text: string): string {
  return text.replaceAll("և", "ԵՎ").toUpperCase();
}
