// What is asked of the markup: the HTML standard, and what it says of access for all. Not how HTML is written: pages are
// minified. What is left out is left out with its reason.

/** For html-validate. */
export const RULES = {
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // In neither of the two sets, though the standard asks for it.
    "missing-doctype": "error",
    "form-dup-name": "error",
    "input-attributes": "error",
    "no-utf8-bom": "error",
    "input-missing-label": "error",
    // Phones lay tables out as grids, which drops the roles of tables; written out they stay.
    "no-redundant-role": "off",
  },
};

/** What html-validate cannot read, with what stands for it. */
export const UNREAD = [
  // Leptos marks so where one text ends and another begins; browsers make an empty comment of it.
  [/<!>/g, ""],
  // The standard lets one leave this tag out, and Trunk's minifier does.
  [/(<html[^>]*>)(?!<head>)/, "$1<head>"],
];
