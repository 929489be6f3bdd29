import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { RULES, UNREAD } from "./rules.mjs";

const validator = new HtmlValidate(new StaticConfigLoader(RULES));

/** What is wrong with a page by the HTML standard, a sentence each with its place. */
export async function faultsOf(html) {
  const readable = UNREAD.reduce((text, [unread, instead]) => text.replace(unread, instead), html);
  const { results } = await validator.validateString(readable);
  const messages = results.flatMap(({ messages }) => messages);
  return messages.map(({ message, ruleId, selector }) => `${selector ?? "the page"}: ${message} (${ruleId})`);
}
