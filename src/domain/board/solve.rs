use super::curvature::Curvature;
use super::pairs::Pairs;

/// A system of the negative Hessian being solved, by conjugate gradients with the diagonal as preconditioner (M. R.
/// Hestenes and E. Stiefel, J. Res. Natl. Bur. Stand. 49, 1952). It can be left and taken up after any product.
///
/// The matrix is that of a network of springs, each tool tied to the ground by the prior, so it is positive definite.
#[derive(Clone, Debug)]
pub(super) struct Solve {
    pub solution: Vec<f64>,
    residual: Vec<f64>,
    search: Vec<f64>,
    product: Vec<f64>,
    /// residual · residual ÷ diagonal: now, and where it may stop.
    size: f64,
    enough: f64,
    products: usize,
}

impl Solve {
    /// Begins on a right-hand side, to be solved to this part of its size.
    pub fn begin(curvature: &Curvature, right: &[f64], precision: f64) -> Solve {
        let search: Vec<f64> =
            right.iter().zip(&curvature.diagonal).map(|(right, diagonal)| right / diagonal).collect();
        let size = dot(right, &search);
        let zeros = vec![0.0; right.len()];
        Solve {
            solution: zeros.clone(),
            residual: right.to_vec(),
            search,
            product: zeros,
            size,
            enough: size * precision * precision,
            products: 0,
        }
    }

    /// One product more. Whether it is solved; after twice as many products as unknowns, rounding leaves no more to gain.
    pub fn step(&mut self, pairs: &Pairs, curvature: &Curvature) -> bool {
        if self.size <= self.enough || self.products > 2 * self.solution.len() + 20 {
            return true;
        }
        curvature.times(pairs, &self.search, &mut self.product);
        let along = self.size / dot(&self.search, &self.product);
        let mut size = 0.0;
        for tool in 0..self.solution.len() {
            self.solution[tool] += along * self.search[tool];
            self.residual[tool] -= along * self.product[tool];
            size += self.residual[tool] * self.residual[tool] / curvature.diagonal[tool];
        }
        let turn = size / self.size;
        for tool in 0..self.solution.len() {
            self.search[tool] = self.residual[tool] / curvature.diagonal[tool] + turn * self.search[tool];
        }
        self.size = size;
        self.products += 1;
        self.size <= self.enough
    }
}

pub(super) fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
