/**
 * Frequent words whose usual spelling is an ending of web addresses (էր, ես, նա, ինձ, իր, լավ …), by counting words of chats,
 * news and fiction. `am` is left out: addresses that end in it are common here.
 */
export const wordsLikeDomains: ReadonlySet<string> = new Set(
  "er es na nra inc ir im law in de ba sa et man gal ga ar to li do va la ma bar".split(" "),
);
