use super::fit::Fit;

/// Up to so many tools that have met, spreads are exact.
pub(super) const EXACT: usize = 300;

impl Fit {
    /// The standard error of each tool's strength less the mean strength, as boards show it; of a tool without votes, of
    /// its strength alone.
    ///
    /// It is taken from the observed information: the covariance is the inverse of the negative Hessian at the top (B.
    /// Efron and D. V. Hinkley, Biometrika 65, 1978), and of θi less the mean it is Σii − 2 Σ̄i + Σ̄, with the mean of row
    /// i and of all. Up to [`EXACT`] tools this is computed as it stands. Beyond, Σii is taken for it, as the first two
    /// terms of its Neumann series, 1 ÷ Hii + Σj Hij² ÷ (Hii² Hjj). All that is left out of Σii is positive, so the spread
    /// is too small where tools have met few others: on a ring on which each has met the nearest ten, by 29 % at most;
    /// forty, 7 %; eighty, 1 % (tests/native/board.rs).
    pub fn spreads(&self) -> Vec<f64> {
        match self.voted().len() <= EXACT {
            true => self.exact_spreads(),
            false => self.near_spreads(),
        }
    }

    /// The positions of the tools with votes.
    pub(super) fn voted(&self) -> Vec<usize> {
        let votes = self.pairs().votes();
        (0..votes.len()).filter(|tool| votes[*tool] > 0).collect()
    }

    /// The spreads as they are, however many tools there are: for a thousand that takes a billion multiplications.
    pub fn exact_spreads(&self) -> Vec<f64> {
        let voted = self.voted();
        let inversion = Inversion::of(self, &voted);
        self.spreads_by(&voted, inversion.finished())
    }

    /// The same from the covariance matrix of the tools with votes.
    fn spreads_by(&self, voted: &[usize], matrix: Vec<f64>) -> Vec<f64> {
        let covariance = Covariance::by(self, voted, matrix);
        let size = voted.len() as f64;
        let rows: Vec<f64> =
            covariance.matrix.chunks(voted.len().max(1)).map(|row| row.iter().sum::<f64>() / size).collect();
        let all = rows.iter().sum::<f64>() / size;
        let mut spreads: Vec<f64> = covariance.alone.iter().map(|variance| variance.sqrt()).collect();
        for (at, tool) in voted.iter().enumerate() {
            spreads[*tool] = (covariance.alone[*tool] - 2.0 * rows[at] + all).max(0.0).sqrt();
        }
        spreads
    }

    /// The spreads as they are taken for large boards.
    pub fn near_spreads(&self) -> Vec<f64> {
        let diagonal = &self.curvature.diagonal;
        let mut second = vec![0.0; diagonal.len()];
        for (met, curvature) in self.pairs().met().iter().zip(&self.curvature.pairs) {
            second[met.a] += curvature * curvature / diagonal[met.b];
            second[met.b] += curvature * curvature / diagonal[met.a];
        }
        second.iter().zip(diagonal).map(|(second, own)| ((1.0 + second / own) / own).sqrt()).collect()
    }

    /// How the errors of the strengths go together, exactly up to [`EXACT`] tools with votes; beyond, as if they did not.
    pub fn covariance(&self) -> Covariance {
        let voted = self.voted();
        match voted.len() <= EXACT {
            true => Covariance::by(self, &voted, Inversion::of(self, &voted).finished()),
            false => {
                let alone = self.near_spreads().iter().map(|spread| spread * spread).collect();
                Covariance { rows: vec![None; self.pairs().tools()], matrix: Vec::new(), alone }
            }
        }
    }
}

/// The covariance of strengths, as the observed information gives it.
#[derive(Clone, Debug)]
pub struct Covariance {
    /// The row of each tool in the matrix; none where it goes with no other.
    rows: Vec<Option<usize>>,
    /// By rows.
    matrix: Vec<f64>,
    /// The variance of each tool's own strength.
    alone: Vec<f64>,
}

impl Covariance {
    /// The variance of the difference of two tools' strengths.
    pub fn of_difference(&self, a: usize, b: usize) -> f64 {
        let together = match (self.rows[a], self.rows[b]) {
            (Some(a), Some(b)) => self.matrix[a * self.matrix.len().isqrt() + b],
            _ => 0.0,
        };
        self.alone[a] + self.alone[b] - 2.0 * together
    }

    /// From the inverse of the negative Hessian of the tools with votes. The others go with none, and have the prior's
    /// variance.
    fn by(fit: &Fit, voted: &[usize], matrix: Vec<f64>) -> Covariance {
        let mut rows = vec![None; fit.pairs().tools()];
        let mut alone: Vec<f64> = fit.curvature.prior.iter().map(|prior| 1.0 / prior).collect();
        for (row, tool) in voted.iter().enumerate() {
            rows[*tool] = Some(row);
            alone[*tool] = matrix[row * voted.len() + row];
        }
        Covariance { rows, matrix, alone }
    }
}

/// [`Fit::spreads`] of a fit that is over, step by step.
#[derive(Clone, Debug)]
pub(super) struct Spreads {
    voted: Vec<usize>,
    /// None beyond [`EXACT`] tools.
    inversion: Option<Inversion>,
}

impl Spreads {
    pub fn begin(fit: &Fit) -> Spreads {
        let voted = fit.voted();
        let inversion = (voted.len() <= EXACT).then(|| Inversion::of(fit, &voted));
        Spreads { voted, inversion }
    }

    /// Works until about `budget` places of the matrix have been looked at. The spreads, once they are found.
    pub fn step(&mut self, fit: &Fit, budget: u64) -> Option<Vec<f64>> {
        let Some(inversion) = &mut self.inversion else { return Some(fit.near_spreads()) };
        let mut left = budget.max(1);
        while inversion.pivot < inversion.size && left > 0 {
            inversion.step();
            left = left.saturating_sub(inversion.matrix.len() as u64);
        }
        let over = inversion.pivot == inversion.size;
        over.then(|| fit.spreads_by(&self.voted, std::mem::take(&mut inversion.matrix)))
    }
}

/// A positive definite matrix being inverted in place by Gauss and Jordan, row by row; such a matrix needs no pivots.
#[derive(Clone, Debug)]
struct Inversion {
    size: usize,
    /// By rows.
    matrix: Vec<f64>,
    pivot_row: Vec<f64>,
    /// The next row.
    pivot: usize,
}

impl Inversion {
    /// Begins on the negative Hessian of the tools with votes.
    fn of(fit: &Fit, voted: &[usize]) -> Inversion {
        let (size, curvature) = (voted.len(), &fit.curvature);
        let mut rows = vec![None; fit.pairs().tools()];
        let mut matrix = vec![0.0; size * size];
        for (row, tool) in voted.iter().enumerate() {
            rows[*tool] = Some(row);
            matrix[row * size + row] = curvature.diagonal[*tool];
        }
        for (met, curvature) in fit.pairs().met().iter().zip(&curvature.pairs) {
            if let (Some(a), Some(b)) = (rows[met.a], rows[met.b]) {
                matrix[a * size + b] = -curvature;
                matrix[b * size + a] = -curvature;
            }
        }
        Inversion { size, matrix, pivot_row: vec![0.0; size], pivot: 0 }
    }

    fn finished(mut self) -> Vec<f64> {
        while self.pivot < self.size {
            self.step();
        }
        self.matrix
    }

    fn step(&mut self) {
        let (size, pivot, matrix) = (self.size, self.pivot, &mut self.matrix);
        let scale = 1.0 / matrix[pivot * size + pivot];
        matrix[pivot * size + pivot] = 1.0;
        for value in &mut matrix[pivot * size..(pivot + 1) * size] {
            *value *= scale;
        }
        self.pivot_row.copy_from_slice(&matrix[pivot * size..(pivot + 1) * size]);
        for (row, values) in matrix.chunks_exact_mut(size).enumerate() {
            if row != pivot {
                let factor = std::mem::replace(&mut values[pivot], 0.0);
                for (value, above) in values.iter_mut().zip(&self.pivot_row) {
                    *value -= factor * above;
                }
            }
        }
        self.pivot += 1;
    }
}
