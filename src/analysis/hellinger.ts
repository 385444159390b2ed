/**
 * Hellinger distance of two histograms over the same bins: H = sqrt(1 - BC), where BC = sum_k sqrt(p_k q_k) is the
 * Bhattacharyya coefficient of the normalised counts. 0 for equal shapes, 1 for disjoint ones. (Bhattacharyya 1943;
 * Hellinger 1909; the article's distance.) 0 if either histogram is empty: there is nothing to tell apart.
 * Throws a RangeError if the numbers of bins differ.
 */
export function hellingerDistance(p: Uint32Array, q: Uint32Array): number {
  if (p.length !== q.length)
    throw new RangeError(`histograms of ${p.length} and ${q.length} bins cannot be compared`);
  let inP = 0;
  let inQ = 0;
  let roots = 0;
  for (let k = 0; k < p.length; k++) {
    inP += p[k]!;
    inQ += q[k]!;
    roots += Math.sqrt(p[k]! * q[k]!);
  }
  return distanceOf(roots, inP, inQ);
}

/** The distance from sum_k sqrt(P_k Q_k) of the counts and the numbers of cases. */
export function distanceOf(roots: number, inP: number, inQ: number): number {
  if (inP === 0 || inQ === 0) return 0;
  // Rounding may take equal histograms a little above 1.
  return Math.sqrt(Math.max(0, 1 - roots / Math.sqrt(inP * inQ)));
}
