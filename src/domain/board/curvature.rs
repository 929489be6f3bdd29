use super::pairs::Pairs;

/// What a tool has won, and lost, against an imagined tool of average strength before any vote is counted.
///
/// It keeps every strength finite: of a tool that won all, of one that lost all, and of tools that never met. For one
/// tool it is Jeffreys' prior, Beta(½, ½) of σ(θ), its maximum taken over θ, and so the estimate of D. Firth (“Bias
/// reduction of maximum likelihood estimates”, Biometrika 80, 1993). Priors of whole boards for the same end: F. Caron
/// and A. Doucet, “Efficient Bayesian inference for generalized Bradley–Terry models”, J. Comput. Graph. Stat. 21, 2012.
pub(super) const PRIOR: f64 = 0.5;

/// Slope and curvature of the log posterior at some strengths.
#[derive(Clone, Debug)]
pub(super) struct Curvature {
    /// The gradient: what each tool won beyond what its strength lets expect.
    pub force: Vec<f64>,
    /// −∂²/∂θa∂θb for each pair that has met: votes · p(1 − p).
    pub pairs: Vec<f64>,
    /// The prior's part of the diagonal.
    pub prior: Vec<f64>,
    /// The diagonal of the negative Hessian.
    pub diagonal: Vec<f64>,
}

/// σ(x) and 1 − σ(x), each exact to the last digits, whichever is small.
pub(super) fn chances(x: f64) -> (f64, f64) {
    let small = (-x.abs()).exp();
    let (less, more) = (small / (1.0 + small), 1.0 / (1.0 + small));
    if x < 0.0 { (less, more) } else { (more, less) }
}

impl Curvature {
    pub fn new(pairs: &Pairs) -> Curvature {
        let zeros = || vec![0.0; pairs.tools()];
        Curvature { force: zeros(), pairs: vec![0.0; pairs.met.len()], prior: zeros(), diagonal: zeros() }
    }

    /// Both at `strengths`.
    ///
    /// Wins are weighed as wins · (1 − p) − losses · p, not as wins − votes · p: the difference would lose the digits
    /// that matter where a tool won nearly all.
    pub fn weigh(&mut self, pairs: &Pairs, strengths: &[f64]) {
        for (tool, strength) in strengths.iter().enumerate() {
            let (p, q) = chances(*strength);
            self.force[tool] = PRIOR * (q - p);
            self.prior[tool] = 2.0 * PRIOR * p * q;
            self.diagonal[tool] = self.prior[tool];
        }
        for (met, curvature) in pairs.met.iter().zip(&mut self.pairs) {
            let (p, q) = chances(strengths[met.a] - strengths[met.b]);
            let (won, lost) = met.wins();
            let force = won * q - lost * p;
            self.force[met.a] += force;
            self.force[met.b] -= force;
            *curvature = (won + lost) * p * q;
            self.diagonal[met.a] += *curvature;
            self.diagonal[met.b] += *curvature;
        }
    }

    /// The negative Hessian times `vector`, into `product`: one pass over the pairs.
    pub fn times(&self, pairs: &Pairs, vector: &[f64], product: &mut [f64]) {
        for ((out, prior), value) in product.iter_mut().zip(&self.prior).zip(vector) {
            *out = prior * value;
        }
        for (met, curvature) in pairs.met.iter().zip(&self.pairs) {
            let flow = curvature * (vector[met.a] - vector[met.b]);
            product[met.a] += flow;
            product[met.b] -= flow;
        }
    }
}
