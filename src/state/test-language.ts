import { armenian } from "../language/armenian/index";
import { createLanguage } from "../language/language";

/** The language of the stores in tests. */
export const language = createLanguage(armenian);
