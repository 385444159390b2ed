/** How many results are kept: a few pairs, with and without the present letter. */
const KEPT = 8;

/**
 * A function that gives the same result object for the same arguments (compared one by one, as `Object.is` does), the
 * last few times it was asked. So a view is drawn again only when something has really changed.
 */
export function memoized<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  let known: { args: Args; result: Result }[] = [];
  return (...args) => {
    const found = known.find((entry) => entry.args.every((arg, k) => Object.is(arg, args[k])));
    if (found !== undefined) {
      if (found !== known[0]) known = [found, ...known.filter((entry) => entry !== found)];
      return found.result;
    }
    const result = compute(...args);
    known = [{ args, result }, ...known.slice(0, KEPT - 1)];
    return result;
  };
}
