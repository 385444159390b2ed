export { cleanLine, nativeTest } from "../src/language/clean-line";
