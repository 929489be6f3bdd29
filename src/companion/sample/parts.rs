//! The parts that names and shelves are put together from.

/// How coined words begin, go on and end.
pub(super) const BEGINNINGS: [&str; 60] = [
    "Vel", "Tarq", "Quor", "Brin", "Zeph", "Lum", "Korv", "Ost", "Fenn", "Myr", "Drav", "Ith", "Pell", "Sarn", "Ulm",
    "Wex", "Yar", "Cald", "Nim", "Orr", "Hask", "Jun", "Gral", "Elb", "Arv", "Tind", "Skel", "Rov", "Plin", "Mord",
    "Lorq", "Kest", "Inv", "Hul", "Gwen", "Frod", "Esk", "Dwin", "Crath", "Bex", "Aln", "Thra", "Stov", "Rusk", "Quil",
    "Pharn", "Oln", "Nark", "Mazz", "Lind", "Kyv", "Jarn", "Ivr", "Holv", "Gast", "Fyl", "Enk", "Durn", "Chel", "Blan",
];
pub(super) const MIDDLES: [&str; 32] = [
    "a", "e", "i", "o", "u", "ar", "el", "in", "or", "un", "ava", "eri", "ido", "olu", "umi", "abe", "ette", "isso",
    "onda", "urra", "alt", "end", "ist", "orm", "ulk", "ami", "eno", "ivo", "ora", "uvi", "ath", "eph",
];
pub(super) const ENDINGS: [&str; 48] = [
    "mora", "vane", "quin", "dell", "thor", "bit", "nax", "loom", "rist", "sett", "vex", "wynn", "zoa", "bry", "cott",
    "dine", "fax", "gand", "holt", "jinn", "kade", "lith", "mund", "nelle", "pike", "quay", "rune", "sper", "tamm",
    "ulla", "vidd", "wick", "yss", "zant", "brel", "cairn", "dorne", "ferro", "glim", "hest", "kov", "lund", "mist",
    "noll", "parr", "rell", "soom", "tash",
];

/// What stands behind a coined word.
pub(super) const NOUNS: [&str; 96] = [
    "Anchor", "Anvil", "Apron", "Arbor", "Atlas", "Awning", "Barrel", "Basin", "Beacon", "Bellows", "Bench", "Bobbin",
    "Bridge", "Bucket", "Burrow", "Cabin", "Canopy", "Castor", "Cellar", "Chisel", "Cinder", "Cistern", "Clover",
    "Cobble", "Compass", "Copper", "Cradle", "Crane", "Current", "Dapple", "Delta", "Dial", "Dory", "Dovetail",
    "Drift", "Eddy", "Ember", "Fathom", "Ferry", "Fiddle", "Flint", "Forge", "Furrow", "Gable", "Gantry", "Garnet",
    "Girder", "Grove", "Gulley", "Hamlet", "Harrow", "Hatch", "Hearth", "Hinge", "Hollow", "Inkwell", "Jetty", "Keel",
    "Kettle", "Lantern", "Larder", "Latch", "Ledger", "Lever", "Locket", "Lodge", "Mallet", "Marrow", "Meadow", "Mill",
    "Mortar", "Nettle", "Orchard", "Paddle", "Pantry", "Parcel", "Pebble", "Pennant", "Pivot", "Plaza", "Pulley",
    "Quarry", "Rafter", "Ribbon", "Rudder", "Saddle", "Satchel", "Shuttle", "Sickle", "Spindle", "Tether", "Thicket",
    "Tiller", "Trellis", "Turret", "Vault",
];

/// What tells a near twin from the first of its name.
pub(super) const SUFFIXES: [&str; 8] = ["Mini", "Plus", "Duo", "Lite", "Core", "Edge", "Max", "Field"];

/// What makers are called behind a coined word.
pub(super) const HOUSES: [&str; 12] =
    ["Works", "House", "Brothers", "Union", "Guild", "Yard", "Office", "Company", "Press", "Sons", "Circle", "Foundry"];

/// The shelves: id, name, and the work that is done with what stands there.
pub(super) const SHELVES: [(&str, &str, &str); 24] = [
    ("invoices", "Invoices", "sending invoices"),
    ("notes", "Notes", "keeping notes"),
    ("maps", "Maps", "drawing maps"),
    ("rosters", "Rosters", "planning shifts"),
    ("recipes", "Recipes", "collecting recipes"),
    ("ledgers", "Ledgers", "keeping books"),
    ("calendars", "Calendars", "sharing calendars"),
    ("backups", "Backups", "backing files up"),
    ("scores", "Scores", "writing sheet music"),
    ("surveys", "Surveys", "asking many people"),
    ("stock", "Stock", "counting stock"),
    ("letters", "Letters", "answering letters"),
    ("photographs", "Photographs", "sorting photographs"),
    ("floor-plans", "Floor plans", "drawing rooms"),
    ("subtitles", "Subtitles", "writing subtitles"),
    ("timesheets", "Timesheets", "counting hours"),
    ("archives", "Archives", "finding old papers"),
    ("tickets", "Tickets", "selling tickets"),
    ("gardens", "Gardens", "planning beds"),
    ("routes", "Routes", "planning deliveries"),
    ("contracts", "Contracts", "comparing contracts"),
    ("lessons", "Lessons", "preparing lessons"),
    ("weather", "Weather", "reading weather stations"),
    ("proofs", "Proofs", "correcting proofs"),
];

/// The shelf at which the tool of this number stands: of few tools there are few shelves, so that each has several.
pub(super) fn shelf(tools: usize, at: usize) -> (&'static str, &'static str, &'static str) {
    SHELVES[at % shelves(tools)]
}

/// How many shelves so many tools have.
pub(super) fn shelves(tools: usize) -> usize {
    (tools / 10).clamp(1, SHELVES.len())
}
