import type { Random } from "../src/language/random";
import { commonWord, example } from "./english-words";
import { pick } from "./pick";

/** Names that must stay Latin, as they are written. Ours, from memory; order is roughly how often chats name them. */
const BRANDS =
  `Facebook Instagram YouTube Google Telegram WhatsApp Viber TikTok iPhone Android Apple Samsung Windows Netflix
Gmail Zoom Skype Wi-Fi wifi Bluetooth USB GitHub Python JavaScript TypeScript Java PHP HTML CSS SQL Linux MacBook iPad
Microsoft Amazon Twitter LinkedIn Spotify PayPal Visa MasterCard Idram EasyPay Glovo Yandex Uber Airbnb Booking Wikipedia
Photoshop Excel Word PowerPoint Figma Canva Slack Trello Jira Discord Steam PlayStation Xbox Nintendo Minecraft FIFA Tesla
BMW Mercedes Toyota Nissan Opel Ford Audi Honda Kia Hyundai Nike Adidas Zara IKEA Pepsi Coca-Cola McDonald's KFC Starbucks
ChatGPT OpenAI Claude Gemini GPT-4 Copilot DeepL TensorFlow PyTorch Keras NumPy React Angular Vue Node.js Django Flask
Docker Kubernetes AWS Azure Firebase MongoDB PostgreSQL MySQL Redis Git GitLab Bitbucket StackOverflow Jupyter Colab Kotlin
Swift Rust C++ C# Scala Ruby MATLAB Arduino Raspberry Intel AMD NVIDIA IBM Oracle Cisco Dell Lenovo Huawei Xiaomi Sony LG
Canon Nikon GoPro AirPods Siri Alexa Chrome Firefox Safari Opera Edge Brave Messenger Snapchat Pinterest Reddit Twitch
Tinder eBay AliExpress Alibaba Shazam SoundCloud Duolingo Coursera Udemy edX Khan MIT Harvard Oxford Stanford UNESCO UNICEF
NATO NASA BBC CNN CNBC Reuters Bloomberg Euronews UEFA NBA UFC WBC WBO FIDE NASDAQ MSFT AAPL GOOG TSLA AMZN META USD EUR
RUB GBP IBAN SWIFT PDF JPG PNG MP3 MP4 ZIP CSV JSON XML API URL HTTP VPN SIM SMS PIN QR GPS LED LCD HD 4K CPU GPU RAM SSD
HDD TV DVD PC IT HR PR CEO CTO CV FAQ VIP OK DJ LIVE NEWS TED TUMO PicsArt Picsart ServiceTitan Krisp Ucom Viva-MTS Beeline
Team ACBA Ameriabank Armenia Yerevan Sport Marriott Dalma Hayastan24 iOS macOS Ubuntu Debian Vite Vitest Webpack npm`
    .split(/\s+/)
    .filter(Boolean);

/** What people leave in English inside sentences: work, school, programming, chat. */
const EVERYDAY =
  `ok okay sorry thanks please hello hi bye lol omg btw weekend deadline meeting call email e-mail mail online offline
screenshot link file folder password login logout account profile post story comment like share follow follower chat group
channel video photo selfie live stream playlist song track album feedback update upgrade download upload install app
application browser site website web page design designer developer frontend backend fullstack junior senior middle intern
manager project product team lead task ticket bug fix feature release deploy branch merge commit push pull request review code
function method class object array string number boolean null undefined true false return import export const let var for while
if else switch break loop index key value list map set tuple dict query table database server client cloud host domain token
cache cookie session script test debug error warning exception stack heap pointer array sort merge binary search
tree graph node edge matrix vector tensor model dataset training learning machine deep neural network layer neuron input output
random module package library framework component state props hook render button input form click scroll menu header footer
async await callback promise event listener thread process memory
keyboard mouse laptop desktop tablet phone charger cable speaker headphones camera printer router modem wireless hotspot
gaming game player level score skill online shop sale discount black friday delivery cash card bank credit startup business
marketing brand target reach insight content blog blogger influencer podcast workshop webinar course lesson quiz exam test
presentation slide report assignment homework university bachelor master degree party bar club dance music rock jazz rap hip-hop
fitness gym yoga crossfit runner coach burger pizza sushi latte cappuccino espresso smoothie snack fast food cheat day style
fashion trend look outfit make-up nail art spa hair stylist vintage second hand cool nice great best super top hot new free full
maybe idk actually anyway basically really just good morning night happy birthday love you see later miss`
    .split(/\s+/)
    .filter(Boolean);

const PHRASES =
  `Deep Learning|Machine Learning|deep learning|machine learning|neural network|pull request|code review|open source|
unit test|binary search|open source|data science|Data Science|Black Friday|Happy Birthday|happy birthday|good morning|
good night|I love you|see you|thank you|no problem|of course|by the way|fast food|Silicon Valley|New York|Los Angeles|Real Madrid|
Manchester United|Champions League|Premier League|Game of Thrones|Harry Potter|Star Wars|Stack Overflow|Google Maps|Google Drive|
Google Translate|Google Docs|App Store|Play Store|Apple Watch|Visual Studio Code|VS Code|Microsoft Teams|Windows 11|iPhone 15 Pro|
Samsung Galaxy|Artificial Intelligence|computer science|Hello World|hello world|make sense|time management|project manager|
product owner|team lead|stand up|stand-up comedy|all inclusive|last minute|duty free|check in|road map|case study|soft skills|
step by step|up to date|one love|Rock the Block|Wings of Tatev|Yerevan Wine Days|Areni Wine Festival|The Beatles|Pink Floyd|
Deep Purple|System of a Down|Linkin Park|Breaking News|Public Radio|Human Rights Watch|Freedom House|Civil Net|CivilNet|Open Air`
    .split("|")
    .map((phrase) => phrase.trim());

const DOMAINS = [
  "am",
  "com",
  "org",
  "net",
  "ru",
  "io",
  "dev",
  "info",
  "edu",
  "gov.am",
  "co.uk",
  "me",
  "app",
  "ai",
];
const ENDINGS = ["pdf", "jpg", "png", "txt", "docx", "zip", "mp4", "py", "js", "ts", "html", "json"];

const title = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A name as account names and domains are made. */
const handle = (random: Random): string => {
  const digits = random() < 0.3 ? String(Math.floor(random() * 2030)) : "";
  const joint = pick(["", "", "_", ".", "-"], random);
  return random() < 0.5
    ? commonWord(random) + digits
    : commonWord(random) + joint + commonWord(random) + digits;
};

/** A web address, with or without protocol and path. */
export function webAddress(random: Random): string {
  const protocol = pick(["", "", "www.", "https://", "https://www.", "http://"], random);
  const language = random() < 0.15 ? pick(["hy.", "en.", "ru.", "m.", "docs."], random) : "";
  const site = pick([handle(random), handle(random), pick(BRANDS, random).toLowerCase()], random).replace(
    /[^a-z0-9-]/g,
    "",
  );
  const path =
    random() < 0.4
      ? `/${pick([commonWord(random), handle(random), "wiki/", "watch?v=dQw4w9", ""], random)}`
      : "";
  return `${protocol}${language}${site || "example"}.${pick(DOMAINS, random)}${path}`;
}

/** An e-mail address. */
export const emailAddress = (random: Random): string =>
  `${random() < 0.3 ? pick(["info", "contact", "hello", "support", "office"], random) : handle(random)}@${commonWord(random)}.${pick(DOMAINS, random)}`;

/** An identifier or file name as programmers write them. */
export function codeName(random: Random): string {
  const [a, b] = [commonWord(random), commonWord(random)];
  return pick(
    [a + title(b), title(a) + title(b), `${a}_${b}`, `${a}()`, `${a}.${b}`, `${a}.${pick(ENDINGS, random)}`],
    random,
  );
}

const ticker = (random: Random): string =>
  Array.from({ length: 2 + Math.floor(random() * 4) }, () =>
    String.fromCharCode(65 + Math.floor(random() * 26)),
  ).join("");

const phrase = (random: Random): string =>
  random() < 0.5
    ? pick(PHRASES, random)
    : Array.from({ length: 2 + Math.floor(random() * 3) }, () => commonWord(random)).join(" ");

/** A piece of Latin text that must stay as it is: name, word, phrase, address, identifier, ticker. */
export function latinToken(random: Random): string {
  const u = random();
  if (u < 0.22) return pick(BRANDS, random);
  if (u < 0.48) return pick(EVERYDAY, random);
  if (u < 0.62) return commonWord(random);
  if (u < 0.68) return title(commonWord(random));
  if (u < 0.79) return phrase(random);
  if (u < 0.84) return title(commonWord(random)) + " " + title(commonWord(random));
  if (u < 0.9) return webAddress(random);
  if (u < 0.935) return emailAddress(random);
  if (u < 0.985) return codeName(random);
  return ticker(random);
}

/** English running text for lines that are wholly foreign: sentences, or words in any order. */
export function englishLine(random: Random): string {
  if (random() < 0.8)
    return Array.from({ length: 1 + Math.floor(random() * 2) }, () => example(random)).join(" ");
  return title(Array.from({ length: 3 + Math.floor(random() * 10) }, () => commonWord(random)).join(" "));
}
