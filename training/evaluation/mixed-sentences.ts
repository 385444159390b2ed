/** A romanized sentence of ours, what it becomes, and the piece of that which is English or for machines. */
export interface MixedSentence {
  readonly sentence: string;
  readonly expected: string;
  /** As it must stand in the result, native ending included. */
  readonly token: string;
}

const mixed = (token: string, sentence: string, expected: string): MixedSentence => ({
  token,
  sentence,
  expected,
});

/** English nouns in small letters with Armenian endings, glued or with a hyphen. */
const WITH_ENDINGS: readonly MixedSentence[] = [
  mixed("serverում", "ays serverum tex chka", "այս serverում տեղ չկա"),
  mixed("linkը", "linky chi bacvum", "linkը չի բացվում"),
  mixed("bugերը", "erekva bugery sxal ein", "երեկվա bugերը սխալ էին"),
  mixed("commitը", "commity aysor kanem", "commitը այսօր կանեմ"),
  mixed("branchից", "ays branchic durs ari", "այս branchից դուրս արի"),
  mixed("testերը", "testery chen ancnum", "testերը չեն անցնում"),
  mixed("databaseի", "databasei hamar naxagic grir", "databaseի համար նախագիծ գրիր"),
  mixed("folderը", "foldery datark e", "folderը դատարկ է"),
  mixed("updateից", "updateic heto amen inch kotrvec", "updateից հետո ամեն ինչ կոտրվեց"),
  mixed("screenում", "screenum voch mi ban chi erevum", "screenում ոչ մի բան չի երևում"),
  mixed("designը", "design@ shat lavn e", "designը շատ լավն է"),
  mixed("team-ի", "team-i het xosel em", "team-ի հետ խոսել եմ"),
  mixed("passwordը", "passwordy moracel em", "passwordը մոռացել եմ"),
  mixed("laptopը", "laptopy tany mnac", "laptopը տանը մնաց"),
  mixed("budgetից", "budgetic durs enq ekel", "budgetից դուրս ենք եկել"),
  mixed("sprintի", "sprinti verjum hangstanum enq", "sprintի վերջում հանգստանում ենք"),
  mixed("release-ից", "release-ic araj stugir", "release-ից առաջ ստուգիր"),
  mixed("delivery-ն", "delivery-n ushanum e", "delivery-ն ուշանում է"),
  mixed("boss-ը", "boss-y aysor chka", "boss-ը այսօր չկա"),
  mixed("playlistը", "playlisty indz uxarkir", "playlistը ինձ ուղարկիր"),
  mixed("trafficը", "trafficy sarsapeli er", "trafficը սարսափելի էր"),
  mixed("interviewի", "interviewi hamar patrastvum em", "interviewի համար պատրաստվում եմ"),
  mixed("chatում", "chatum grel em", "chatում գրել եմ"),
  mixed("taskերին", "taskerin nayir", "taskերին նայիր"),
];

/** English words in small letters as they are, most of them with an Armenian verb. */
const AS_THEY_ARE: readonly MixedSentence[] = [
  mixed("push", "push ara u gna qnelu", "push արա ու գնա քնելու"),
  mixed("review", "mi hat review ara", "մի հատ review արա"),
  mixed("lunch break", "lunch break unem, heto kgrem", "lunch break ունեմ, հետո կգրեմ"),
  mixed("cool", "shat cool tegh er", "շատ cool տեղ էր"),
  mixed("cancel", "uzum em cancel anem patvery", "ուզում եմ cancel անեմ պատվերը"),
  mixed("share", "share ara bolori het", "share արա բոլորի հետ"),
  mixed("debug", "debug anelu hamar jamanak chunem", "debug անելու համար ժամանակ չունեմ"),
  mixed("default", "ays guyny default e", "այս գույնը default է"),
  mixed("cache", "cache maqrel e petq", "cache մաքրել է պետք"),
];

/** Paths, handles, tags, commands. */
const FOR_MACHINES: readonly MixedSentence[] = [
  mixed(
    "/etc/nginx/sites-enabled",
    "fayly /etc/nginx/sites-enabled panakum e",
    "ֆայլը /etc/nginx/sites-enabled պանակում է",
  ),
  mixed(
    "~/projects/tyun/notes.txt",
    "bacir ~/projects/tyun/notes.txt fayly",
    "բացիր ~/projects/tyun/notes.txt ֆայլը",
  ),
  mixed(
    "C:\\Users\\Ani\\Desktop",
    "pahel em C:\\Users\\Ani\\Desktop panakum",
    "պահել եմ C:\\Users\\Ani\\Desktop պանակում",
  ),
  mixed("src/main.rs", "tes src/main.rs fayli verjy", "տես src/main.rs ֆայլի վերջը"),
  mixed("config.yaml", "config.yaml fayly chkardac", "config.yaml ֆայլը չկարդաց"),
  mixed("@karen_dev", "grir @karen_dev ejin", "գրիր @karen_dev էջին"),
  mixed("u/aram_88", "u/aram_88 anunov e grum", "u/aram_88 անունով է գրում"),
  mixed("#yerevan2024", "#yerevan2024 nshumov nkar gtir", "#yerevan2024 նշումով նկար գտիր"),
  mixed("npm run build", "npm run build hramany chashxatec", "npm run build հրամանը չաշխատեց"),
  mixed("git status", "git status grir u nayir", "git status գրիր ու նայիր"),
  mixed("docker compose up", "docker compose up areci", "docker compose up արեցի"),
  mixed("ssh root@10.0.0.5", "ssh root@10.0.0.5 hramanov mti", "ssh root@10.0.0.5 հրամանով մտի"),
  mixed(
    "pip install numpy",
    "pip install numpy ara, heto nor sksir",
    "pip install numpy արա, հետո նոր սկսիր",
  ),
  mixed(
    "./start.sh --port 8080",
    "./start.sh --port 8080 hramany tur",
    "./start.sh --port 8080 հրամանը տուր",
  ),
  mixed("ls -la", "ls -la grelis sxal e cuyc talis", "ls -la գրելիս սխալ է ցույց տալիս"),
];

/** Lines of people who write code and chat in two languages at once. */
export const MIXED_SENTENCES: readonly MixedSentence[] = [...WITH_ENDINGS, ...AS_THEY_ARE, ...FOR_MACHINES];
