use crate::domain::{About, Claim, Reviewer, Says, Tool};

/// What the panel argues about one side of one tool.
#[derive(Clone, Debug)]
pub struct ClaimRow<'t> {
    pub about: About,
    /// The tool's place among those at hand.
    pub tool: usize,
    /// The claims of each reviewer, in the panel's order; none where a reviewer is silent.
    pub said: Vec<Vec<&'t Claim>>,
}

impl ClaimRow<'_> {
    /// Whether one reviewer speaks for it and another against it.
    pub fn is_divided(&self) -> bool {
        let says = |wanted: Says, claims: &Vec<&Claim>| claims.iter().any(|claim| claim.says == wanted);
        self.said.iter().enumerate().any(|(one, claims)| {
            says(Says::For, claims)
                && self.said.iter().enumerate().any(|(other, claims)| one != other && says(Says::Against, claims))
        })
    }
}

/// The claims of all takes on these tools by what they are about: where reviewers are divided first, then in the order of
/// [`About`], then of the tools. What nobody speaks of has no row.
pub fn claim_grid<'t>(reviewers: &[Reviewer], tools: &[&'t Tool]) -> Vec<ClaimRow<'t>> {
    let mut rows = Vec::new();
    for (_, about) in About::WORDS {
        for (tool, record) in tools.iter().enumerate() {
            let said = |reviewer: &Reviewer| -> Vec<&'t Claim> {
                let claims = record.take(&reviewer.id).map(|take| take.claims.as_slice()).unwrap_or_default();
                claims.iter().filter(|claim| claim.about == about).collect()
            };
            let said: Vec<Vec<&Claim>> = reviewers.iter().map(said).collect();
            if said.iter().any(|claims| !claims.is_empty()) {
                rows.push(ClaimRow { about, tool, said });
            }
        }
    }
    let (mut divided, united): (Vec<ClaimRow>, Vec<ClaimRow>) = rows.into_iter().partition(ClaimRow::is_divided);
    divided.extend(united);
    divided
}
