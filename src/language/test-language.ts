import { armenian } from "./armenian/index";
import { createLanguage } from "./language";

/** The language that most tests are in. */
export const language = createLanguage(armenian);
