/** A romanized sentence of ours and the piece of Latin text in it that must come through unchanged. */
export interface TokenSentence {
  readonly token: string;
  readonly sentence: string;
}

const sentence = (token: string, text: string): TokenSentence => ({
  token,
  sentence: text.replace("*", token),
});

/** The nine kinds of token that a converter must leave alone: names, addresses, tickers, everyday words. */
export const NAMED_TOKENS: readonly TokenSentence[] = [
  sentence("Deep Learning", "es sirum em * ev amen or nor ban em sovorum"),
  sentence("youtube.com", "ays tesanyuty karox eq gtnel * kayqum"),
  sentence("MSFT", "aysor * bajnetomsery mi qich ejanacan"),
  sentence("GitHub", "im voghj kodn arden * em texadrel"),
  sentence("wifi", "srcharanum * chka, dra hamar tun gnaci"),
  sentence("https://hy.wikipedia.org/wiki/", "hodvacy kardaci * hasceov"),
  sentence("info@example.am", "greq mez * hasceov ev kpatasxanenq"),
  sentence("iPhone", "axpers nor * e arel, shat goh e"),
  sentence("Python", "usanoghnery sovorum en * lezvov cragravorel"),
];

/** More of the same in other surroundings, spellings and cases. */
export const MORE_TOKENS: readonly TokenSentence[] = [
  sentence("Facebook", "nkarnery * em texadrel, nayir"),
  sentence("screenshot", "mi hat * ara u uxarki indz"),
  sentence("deadline", "vaghy verjin orn e, * ashxatanqi hamar"),
  sentence("JavaScript", "du * gites te chgites?"),
  sentence("Netflix", "erekoyan * enq naelu"),
  sentence("email", "qo * hascen inch e?"),
  sentence("meeting", "zhamy erekin * unenq, mi ushaci"),
  sentence("Machine Learning", "hamalsaranum * em dasavandum"),
  sentence("Google Maps", "chanaparhy * cuyc e talis"),
  sentence("www.example.com", "aveli manramasn * kayqum"),
  sentence("hello@tyun.example", "namaky uxarkel em * hascein"),
  sentence("README.md", "nax karda * fayly"),
  sentence("USB", "* malux unes? hamakargichs liqavorvac che"),
  sentence("Instagram", "erekva nkary * tesa, shat sirun e"),
  sentence("TypeScript", "menq amen inch * lezvov enq grel"),
  sentence("doInBackground()", "ays * funkcian arandzin hosqum e ashxatum"),
  sentence("Harry Potter", "erexeqy * en kardum gisher u cerek"),
  sentence("weekend", "es * qaxaqic durs kgam"),
  sentence("PDF", "pastatuxty * tarberakov uxarkeq"),
  sentence("Windows 11", "hamakargichi vra * em texadrel"),
  sentence("NASA", "* nor arbanyak e ardzakel"),
  sentence("ChatGPT", "harcrel em * , bayc sxal patasxan tvec"),
  sentence("Telegram", "grir indz * , WhatsApp chem ogtagorcum"),
  sentence("https://github.com/", "karox eq nerbernel * ejic"),
  sentence("pull request", "aysor ereq * em bacel"),
  sentence("bug", "gta ays * , vaghy kugghem"),
  sentence("Wi-Fi", "hyuranocum * vatn er"),
  sentence("BMW", "harevany * e gnel"),
  sentence("Spotify", "ays ergy * lsum em amen or"),
  sentence("machine", "na * ev deep learning shat e sirum"),
  sentence("CEO", "@nkerutyan * vaxy elujt kunena"),
  sentence("API", "mer * anvchar e bolori hamar"),
  sentence("YouTube", "es * alik em bacel"),
  sentence("link", "* uxarki, baceq kardam"),
  sentence("The Beatles", "hayrs * shat e lsum"),
  sentence("cloud", "tvyalnery * enq pahum"),
  sentence("example.am", "nor kayqi hascen * klini"),
  sentence("MacBook Pro", "nvers * em uzum stanal"),
  sentence("online", "daserd * en te lsaranum?"),
  sentence("HTML", "skzbic * sovori, heto mnacacy"),
  sentence("Hello World", "arajin cragirs * er"),
  sentence("feedback", "shnorhakal em * hamar"),
  sentence("Docker", "cragiry * mej e ashxatum"),
  sentence("NBA", "gisherva * xaghery nayecir?"),
  sentence("support@example.com", "xndirneri depqum greq *"),
  sentence("machine_learning.ipynb", "baci * u nayi ardyunqnery"),
  sentence("Stack Overflow", "patasxany * gta"),
  sentence("app", "lav * e, xorhurd em talis"),
  sentence("Samsung Galaxy", "mayriks * heraxos uni"),
  sentence("VPN", "arants * kayqy chi bacvum"),
  sentence("data science", "usumnasirum em * mek tari e"),
];
