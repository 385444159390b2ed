import type { LanguagePack } from "../src/language/pack";
import type { Random } from "../src/language/random";
import { pick } from "./pick";

/**
 * Words of Russian origin and loanwords of the street, as chats write them in native letters; nouns take endings. None is
 * typed like an English word (լինկ, պոստ): those are left to their English spelling.
 */
const STREET_NOUNS =
  `պապկա վոբլա վոդկա վոկալ վոլեյբոլ վոլտ վոկզալ վոլյում մաշինա պադյեզդ գառաժ ռեմոնտ խալադիլնիկ տելեվիզոր տելեֆոն պուլտ
զարյադնիկ նաուշնիկ կնոպկա պրոբկա պրիկոլ վարիանտ մոմենտ տեմա ծվետ սկիդկա պլյուս մինուս կառտա կոդ պառոլ սետ ինետ կոմպ
նոուտ ֆլեշկա պրոգրամ սայտ ֆայլ գրուպա լայք սմայլ ֆոտկա նկար վիդյո կադր ֆիլմ սերիալ կլիպ տրեկ դիսկոտեկա կոնցերտ բիլետ
պասպորտ սպռավկա դոկումենտ գրաֆիկ կաբինետ դիրեկտոր նաչալնիկ բուխգալտեր շոֆեր տաքսիստ մարշրուտկա տրոլեյբուս ավտոբուս
սվետոֆոր շտրաֆ բենզին բալոն կալբաս սասիսկա պամիդոր պելմենի պլով բլին տորթ պիռոժնի մառոժնի չիպս պիվա կոֆե լիմոնադ
ստական տարելկա վիլկա լոժկա սկավառոդկա չայնիկ պեչ դուշ վանա կրան տրուբա պոլ պատալոկ լյուստրա շպակլյովկա գվոզդ մոլոտոկ
օտվյորտկա շուրուպ կուրտկա մայկա շորտ կեպկա բոտաս տապչկա սումկա կաշելյոկ զոնտիկ պոդուշկա ադիալա դիվան կռեսլո շկաֆ պոլկա
բալնիցա ապտեկա տաբլետկա ուկոլ գրիպ անալիզ սադիկ ուրոկ զաչոտ սեսիա կուրսավոյ դիպլոմ ստիպենդիա ռեպետիտոր բառդակ կայֆ շոկ
ֆոն վկուս խառակտեր նեռվեր պոզիցիա սիտուացիա ինֆորմացիա կոմպանիա կատեգորիա ստանցիա միսիա դիետա գարանտիա պենսիա լիցենզիա
էնցիկլոպեդիա տեխնոլոգիա հիստերիա ֆանտազիա կոլեկցիա օպերացիա ակցիա ռեակցիա պրետենզիա ռուչկա տետրադ լիստ պաստա կլեյ սկոչ`.split(
    /\s+/,
  );

/** What needs no ending: fillers, greetings, laughter, answers. */
const STREET_PHRASES =
  `մերսի|մերսի շատ|մերսի ջան|մերսի էլի|պակա|պրիվետ|դավայ|նու|տիպա|կառոչե|վաբշե|վապշե|ուժե|պրոստը|պրոստո|տոչնո|տոչնի|ծիշտ|օբշի|
կանեշնա|կանեշնո|նառմալնի|նառմալնո|նորմալ|պոլնի|սրազու|վսյո|լադնո|յասնո|պանյատնի|օպա|վայ|վույ|ուֆ|էհ|յա|հա բա|ոնց որ|բա ոնց|հա լավ|
խախախա|խախա|խախախախա|հահա|հահահա|հահահահա|հեհե|հեհեհե|հիհի|հիհիհի|խիխի|ախախա|ահահա|ախախախա|մմմ|ըհը|հըմ|
ծնունդդ շնորհավոր|ծննդյան օրդ շնորհավոր|ծննդյան օր|ծննդյան օրը|ծննդյանդ օրը|տարեդարձդ շնորհավոր|շնորհավոր|շնորհավոր ջան|բարի լույս|
բարի գիշեր|բարի օր|բարի երեկո|ողջույն|բարև|բարև ձեզ|բարլուս|հաջող|հաջողություն|ցտեսություն|կներես|կներեք|խնդրում եմ|խնդրեմ|
ապրես|ապրեք|մալադեց|կեցցես|սիրում եմ|պաչիկ|պաչիկներ|պաչում եմ|գրկում եմ|ջան ջան|ախպեր|ախպերս|ախպոր|քուրս|քուրիկ|ցավդ տանեմ|
մատաղ|արա|այ մարդ|այ տղա|այ ախպեր|գիտես|չգիտեմ|հեչ|ոչինչ|ինչ կա|ոնց ես|ինչ ես անում|լավ եմ|լավ ա|եսիմ|լսի|լսե|բռատ|կյանքս|հոգիս|
արևս|ջանիկ|սիրունս|անուշիկ|ջան-ջան|վույ-վույ|վայ-վայ|հա-հա|ոչ-ոչ|լավ-լավ|դե-դե|տո|ուր ա|ուր ես|եկա|գալիս եմ|շուտով|հիմա`
    .split("|")
    .map((phrase) => phrase.trim());

const ENDINGS = ["", "", "", "ն", "ը", "ի", "ով", "ում", "ից", "ներ", "ները", "ս", "դ"];

/** Words and fillers of the street, put between the words of a native line. */
export function addChatWords(line: string, pack: LanguagePack, random: Random): string {
  const words = line.split(" ");
  const pieces = 1 + Math.floor(random() * 3);
  for (let k = 0; k < pieces; k++) {
    const at = random() < 0.25 ? 0 : Math.floor(random() * (words.length + 1));
    words.splice(at, 0, chatWord(pack, random));
  }
  return words.join(" ");
}

function chatWord(pack: LanguagePack, random: Random): string {
  if (random() < 0.5) return pick(STREET_PHRASES, random);
  const noun = pick(STREET_NOUNS, random);
  const ending = pick(ENDINGS, random);
  const vowel = pack.vowels.has(noun.slice(-1));
  if (ending === "ն" || ending === "ը") return noun + (vowel ? "ն" : "ը");
  return noun + (vowel && /^[իո]/.test(ending) ? "յ" : "") + ending;
}

const REPEATABLE = /^[ա-և]{2,7}$/;

/** Says one short word twice, with a hyphen: կամաց-կամաց. */
export function reduplicate(line: string, random: Random): string {
  const words = line.split(" ");
  const short = words.flatMap((word, i) => (REPEATABLE.test(word) ? [i] : []));
  if (short.length === 0) return line;
  const at = pick(short, random);
  words[at] = `${words[at]}-${words[at]}`;
  return words.join(" ");
}

/** A chat line may begin with the bare conjunction, in small letters. */
export const beginWithAnd = (line: string): string =>
  line.startsWith("Եվ ") ? "և " + line.slice(3) : "և " + line;
