//! Every sentence of the interface. The innermost ring: every other may use it, and it imports nothing.

pub mod failing;
pub mod markdown;
