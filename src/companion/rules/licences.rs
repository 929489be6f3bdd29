use crate::domain::Licence;
use crate::domain::json::{Cursor, quoted};
use spdx::{Expression, ParseMode};

/// SPDX as people write it: retired ids such as GPL-3.0 are still understood, misspelt ones are not.
const AS_WRITTEN: ParseMode = ParseMode { allow_deprecated: true, ..ParseMode::STRICT };

/// A licence that has the right shape is one that SPDX lists.
pub(super) fn check(cursor: &Cursor, licence: &str) {
    if !cursor.file().starts_with("tools/") || cursor.path() != "licence" || Licence::parse(licence).is_none() {
        return;
    }
    if licence != Licence::PROPRIETARY && Expression::parse_mode(licence, AS_WRITTEN).is_err() {
        cursor.fault(
            format!("{} is not in the SPDX list", quoted(licence)),
            "write an id from spdx.org/licenses, LicenseRef-…, or proprietary",
        );
    }
}
