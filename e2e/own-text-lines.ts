/** Texts of our own for statistics: every beginning with every end, so that the sentences differ. */

const BEGINNINGS = [
  "Թռչունը ծառի վրա երգում էր",
  "Տատը ծիծաղելով պատմեց հեքիաթը",
  "Գիտությունը պահանջում է համբերություն",
  "Ծովի ափին տղան քար էր հավաքում",
  "Դպրոցում ուսուցիչը հարց տվեց",
  "Պապը պարտեզում ծիրան էր քաղում",
  "Քաղաքի փողոցները դատարկ էին",
  "Երեկոյան ցուրտ քամի բարձրացավ",
  "Մեր հարևանը շուն ու կատու ունի",
  "Գնացքը ուշացավ ու կայարանը լռեց",
] as const;

const ENDS = [
  "իսկ մենք լուռ լսում էինք։",
  "ու բոլորը զարմացան։",
  "բայց ոչ ոք չպատասխանեց։",
  "որովհետև ազատությունը թանկ է։",
  "մինչև արևը թեքվեց դեպի սարերը։",
  "երբ հեռվից երաժշտություն լսվեց։",
  "որ վաղը նորից գան։",
  "և խոսակցությունը երկար շարունակվեց։",
] as const;

/** 80 sentences, so many times over. */
export const armenianLines = (copies: number): string[] =>
  Array.from({ length: copies }, () =>
    BEGINNINGS.flatMap((beginning) => ENDS.map((end) => `${beginning}, ${end}`)),
  ).flat();

const LATIN_BEGINNINGS = ["Trchuny tsari vra ergum er", "Tatn u papy chay en khmum", "Gitutyuny dzhvar e"];
const LATIN_ENDS = ["isk menk lsum eink.", "u bolory tsitsaghecin.", "bayc voch vok chek'av."];

/** 9 romanized sentences, so many times over. */
export const latinLines = (copies: number): string[] =>
  Array.from({ length: copies }, () =>
    LATIN_BEGINNINGS.flatMap((beginning) => LATIN_ENDS.map((end) => `${beginning}, ${end}`)),
  ).flat();
