/** The language of the stores in tests; for tests of views, which may not look further down. */
export { language } from "../language/test-language";
