/** Romanized sentences of our own and what they should become: chat, English inside, capitals, digits, addresses, emoji. */
export const goldenSentences: readonly { readonly latin: string; readonly expected: string }[] = [
  { latin: "es sirum em Deep Learning", expected: "ես սիրում եմ Deep Learning" },
  { latin: "barev dzez, inchpes eq?", expected: "բարև ձեզ, ինչպես եք?" },
  { latin: "YEREVANY MER TUNN E", expected: "ԵՐԵՎԱՆԸ ՄԵՐ ՏՈՒՆՆ Է" },
  {
    latin: "Vaghy zhamy 18:30-in GitHub-i masin handipum unenq",
    expected: "Վաղը ժամը 18:30-ին GitHub-ի մասին հանդիպում ունենք",
  },
  { latin: "vonc es axper jan, in4 ka 4ka", expected: "ոնց ես ախպեր ջան, ինչ կա չկա" },
  {
    latin: "Mer lezun shat hin e, bayc amen or nor barer e stanum.",
    expected: "Մեր լեզուն շատ հին է, բայց ամեն օր նոր բառեր է ստանում.",
  },
  {
    latin: "grir info@example.am hasceov kam mtir https://hy.wikipedia.org/wiki/",
    expected: "գրիր info@example.am հասցեով կամ մտիր https://hy.wikipedia.org/wiki/",
  },
  {
    latin: "Shnorhakalutyun 😊 Dzer ognutyamb amen inch ardzanagrvec 2 orum",
    expected: "Շնորհակալություն 😊 Ձեր օգնությամբ ամեն ինչ արձանագրվեց 2 օրում",
  },
];
