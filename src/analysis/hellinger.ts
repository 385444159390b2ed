/**
 * Hellinger distance of two histograms over the same bins, from sum_k sqrt(P_k Q_k) of their counts and their numbers of
 * cases: H = sqrt(1 - BC), where BC = sum_k sqrt(p_k q_k) is the Bhattacharyya coefficient of the normalised counts. 0 for
 * equal shapes, 1 for disjoint ones. (Bhattacharyya 1943; Hellinger 1909; the article's distance.) 0 if either histogram is
 * empty: there is nothing to tell apart.
 */
export function distanceOf(roots: number, inP: number, inQ: number): number {
  if (inP === 0 || inQ === 0) return 0;
  // Rounding may take equal histograms a little above 1.
  return Math.sqrt(Math.max(0, 1 - roots / Math.sqrt(inP * inQ)));
}
