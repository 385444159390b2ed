const numbers = ["", "եր", "ներ"];
const cases = ["", "ի", "ից", "ով", "ում"];
/** Article and possessives; ին is the dative with its article. */
const articles = ["", "ը", "ն", "ս", "դ"];
/** Between a stem that ends in a vowel and an ending that begins with one: demoյի. */
const LINK = "յ";
/** Of adjectives; and է as it is spoken. */
const others = ["ական", "ականը", "ային", "ա", "ու"];

const nounEndings = numbers.flatMap((number) =>
  cases.flatMap((ending) => articles.map((article) => number + ending + article)),
);
const linked = nounEndings.filter((ending) => /^[իո]/.test(ending)).map((ending) => LINK + ending);

/** What a Latin stem may end in: loadը, taskերից, online-ում. */
export const endings: ReadonlySet<string> = new Set(
  [...nounEndings, ...linked, ...others].filter((ending) => ending !== ""),
);
