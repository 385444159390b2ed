import type { PageWords } from "../pack";

/** The examples show what a rule-based converter gets wrong. */
export const page: PageWords = {
  font: "Noto Sans Armenian Variable",
  greeting: { latin: "Barev dzez…", native: "Բարև ձեզ…" },
  pair: { latin: "t", native: "ծ" },
  suffix: { latin: "tyun", native: "թյուն", example: "Many -tyun words" },
  punctuation: "։ ՞ «»",
  examples: [
    { title: "A greeting", text: "Barev dzez, inchpes eq? Es Yerevanum em aprum." },
    { title: "With English", text: "es sirum em Deep Learning u amen or nayum em youtube.com" },
    {
      title: "The suffix tyun",
      text: "Gitutyun, azatutyun, anmahutyun: harcy hnaravorutyan masin e.",
    },
    {
      title: "Many -tyun words",
      text:
        "Gitutyun u arvest, azatutyun u havasarutyun, bnutyun u mardkutyun: amen ashakert ir usumnasirutyuny grum e tun gnalis.\n" +
        "Mer ynkerutyuny tarbervum e, bayc hamberutyun, barutyun ev khaghaghutyun bolorn en uzum.\n" +
        "Tatiki patmutyunnery tkhur en, tun, tyur u tunel barery voch mi kapakcutyun chunen.",
    },
    { title: "Chat spellings", text: "bari luys @nker jan, in4 ka? vaxy galis es te voch, wat em karotel" },
    { title: "IN CAPITALS", text: "SHNORHAVOR NOR TARI, SIRELI @NKERNER" },
  ],
};
