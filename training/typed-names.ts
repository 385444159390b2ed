import type { Random } from "../src/language/random";
import { adjective, commonWord, noun, softwareTerm, verb } from "./english-words";
import { pick } from "./pick";

/** Armenian names as people put them into account names and addresses: there they are no words to convert. */
const FIRST_NAMES =
  `ani anna aram areg arman armen arpi artak ashot astghik davit edgar elen gagik garik gevorg gohar hakob hasmik hayk
hovhannes hrach irina karen karine levon lilit liana lusine mane mariam marine mher mikayel milena nare narek nina nune
ruben ruzan samvel sargis sevak shushan sona suren tatev tigran vahagn vahan vahe varduhi vazgen vigen zara zaven`.split(
    /\s+/,
  );
const LAST_NAMES =
  `abrahamyan aleksanyan arakelyan avagyan baghdasaryan danielyan galstyan gasparyan gevorgyan ghazaryan grigoryan
hakobyan harutyunyan hovhannisyan karapetyan khachatryan manukyan margaryan martirosyan melkonyan mkrtchyan movsisyan
muradyan nazaryan petrosyan poghosyan sahakyan sargsyan simonyan stepanyan tumanyan vardanyan yeghiazaryan`.split(
    /\s+/,
  );
const FILE_TYPES =
  `pdf jpg png txt docx xlsx zip mp3 mp4 py js ts tsx html css json yml md sh csv log exe apk cpp go rs`.split(
    " ",
  );
const FOLDERS =
  `src lib bin etc var tmp usr home docs test tests public assets dist build node_modules utils components api data
scripts images downloads desktop documents`.split(/\s+/);
const SITES = `com am org net io dev ru me app ai`.split(" ");
const VARIABLES =
  `i j k n x y a b s t id el fn cb ctx ref tmp idx len cnt res req err obj arr str num val key`.split(" ");

const title = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const word = (random: Random): string =>
  (random() < 0.25 ? softwareTerm(random) : noun(random)).toLowerCase();
const digits = (random: Random): string => (random() < 0.3 ? String(Math.floor(random() * 2030)) : "");

function accountName(random: Random): string {
  const joint = pick(["", "_", ".", "-"], random);
  const [first, last] = [pick(FIRST_NAMES, random), pick(LAST_NAMES, random)];
  return pick(
    [
      `${first}${joint}${last}`,
      `${first.charAt(0)}${joint}${last}`,
      `${first}${joint}${word(random)}`,
      `${word(random)}${joint}${word(random)}`,
      `${adjective(random)}${joint}${noun(random)}`,
      `the${joint}${noun(random)}`,
      first,
    ],
    random,
  ).concat(digits(random));
}

/** A name that an account has (`@ani_hakobyan`), a hashtag, or an address made from one. */
export function account(random: Random): string {
  const name = accountName(random);
  const u = random();
  if (u < 0.45) return `@${name}`;
  if (u < 0.65) return `#${commonWord(random)}${random() < 0.5 ? commonWord(random) : ""}`;
  if (u < 0.85)
    return `${name}@${pick(["gmail", "mail", "yahoo", "outlook", noun(random)], random)}.${pick(SITES, random)}`;
  return `${pick(["t.me", "instagram.com", "facebook.com", "youtube.com", "github.com", `${noun(random)}.${pick(SITES, random)}`], random)}/${name}`;
}

const fileName = (random: Random): string =>
  word(random) +
  pick(["", "", "-" + word(random), "_" + noun(random)], random) +
  "." +
  pick(FILE_TYPES, random);

/** A file name or a path, from a root or from where one is. */
export function path(random: Random): string {
  if (random() < 0.35) return fileName(random);
  const root = pick(["", "", "./", "../", "~/", "/", "C:/"], random);
  const folders = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
    random() < 0.6 ? pick(FOLDERS, random) : word(random),
  ).join("/");
  return root + folders + "/" + (random() < 0.7 ? fileName(random) : "");
}

/** What somebody types at a prompt. */
export function command(random: Random): string {
  const [w, v] = [word(random), word(random)];
  const option = pick(
    [`--${v}`, `-${v.charAt(0)}`, `--${v}=${word(random)}`, `--${adjective(random)}-${v}`],
    random,
  );
  return pick(
    [
      `npm install ${w}`,
      `npm run ${w}`,
      `npm i -D ${w}`,
      `npx ${w} ${option}`,
      `yarn add ${w}`,
      `pip install ${w}`,
      `git ${pick(["push", "pull", "fetch", "merge", "checkout", "rebase", "clone", "stash", "commit", "add", "diff"], random)} ${w}`,
      `git checkout -b ${w}/${v}-${noun(random)}`,
      `git push origin ${w}`,
      `git commit -m "${verb(random)} ${v}"`,
      `docker run -it ${w}`,
      `docker ${pick(["build", "pull", "stop", "exec"], random)} ${w}`,
      `kubectl get ${w}`,
      `cd ${path(random)}`,
      `ls ${path(random)}`,
      `cat ${path(random)}`,
      `rm -rf ${path(random)}`,
      `cp ${path(random)} ${path(random)}`,
      `sudo apt install ${w}`,
      `ssh ${pick(FIRST_NAMES, random)}@${w}`,
      `curl ${option} ${w}.com`,
      `grep ${w} ${path(random)}`,
      `make ${w}`,
      `python ${fileName(random)}`,
      `node ${fileName(random)}`,
      `${w} ${option}`,
      option,
    ],
    random,
  );
}

/** A variable, a call, an assignment, a comparison, a keyword with its name. */
export function codePiece(random: Random): string {
  const name = (): string =>
    pick(
      [
        pick(VARIABLES, random),
        noun(random),
        noun(random) + title(noun(random)),
        verb(random) + title(noun(random)),
        `${noun(random)}_${noun(random)}`,
        softwareTerm(random),
      ],
      random,
    );
  const [a, b] = [name(), name()];
  return pick(
    [
      a,
      `${a}()`,
      `${a}(${b})`,
      `${a}.${b}`,
      `${a}.${b}()`,
      `${a}[${b}]`,
      `${a} = ${b}`,
      `${a} == ${b}`,
      `${a} < ${b}`,
      `${a} + ${b}`,
      `let ${a} = ${b}`,
      `var ${a}`,
      `const ${a} = ${b}()`,
      `return ${a}`,
      `if (${a})`,
      `for (${a} in ${b})`,
      `import ${a} from ${b}`,
      `new ${title(a)}()`,
      `<${noun(random)}>`,
      a.toUpperCase(),
      `${noun(random)}-${noun(random)}`,
    ],
    random,
  );
}
