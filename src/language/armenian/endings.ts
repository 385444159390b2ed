const numbers = ["", "եր", "ներ"];
const cases = ["", "ի", "ից", "ով", "ում"];
/** Article and possessives; ին is the dative with its article. */
const articles = ["", "ը", "ն", "ս", "դ"];
/** What a foreign stem that ends in a vowel has before an ending that begins with one: demoյի. */
const links = ["", "յ"];
/** Of adjectives; and է as it is spoken. */
const others = ["ական", "ականը", "ային", "ա", "ու"];

const nounEndings = links.flatMap((link) =>
  numbers.flatMap((number) =>
    cases.flatMap((ending) => articles.map((article) => link + number + ending + article)),
  ),
);

/** What a Latin stem may end in: loadը, taskերից, online-ում. */
export const endings: ReadonlySet<string> = new Set(
  [...nounEndings, ...others].filter((ending) => ending !== ""),
);
