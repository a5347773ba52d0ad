/** The pages of a large enquiry by their addresses, each with who opens it. */
import type { LargeEnquiry } from "#test/support/large-enquiry/index.ts";

export type LargePage = { name: string; path: string; by: "lead" | "member" | "visitor" | "asked" };

export function pagesOf(enquiry: LargeEnquiry) {
  const { slug, cycle, lesson, line, oneSeries, survey, voice, writeUp, network, feed } = enquiry;
  const page = (name: string, path: string, by: LargePage["by"] = "lead"): LargePage => ({
    ...{ name, path, by },
  });
  const part = (name: string, rest: string) => page(name, `/enquiries/${slug}/${rest}`);
  return [
    page("overview", `/enquiries/${slug}`),
    part("plan", "plan"),
    part("team", "team"),
    part("stage", "stage"),
    part("contributions", "contributions"),
    part("practice", "practice"),
    part("working together", "together"),
    part("how it was done", "implementation"),
    part("findings", "findings"),
    part("share", "share"),
    part("preview of the copy", "share/preview?audience=public"),
    part("cycles", "cycles"),
    part("one cycle", `cycles/${cycle}`),
    part("a new cycle", "cycles/new"),
    part("lessons", "lessons"),
    part("one lesson", `lessons/${lesson}`),
    part("measures", "measures"),
    part("design", "measures/design"),
    part("one series", `series/${oneSeries}`),
    part("changing a series", `measures/series/${oneSeries}`),
    part("one result", `measures/results/${line}`),
    part("a new result", "measures/results/new?measure=measure-1"),
    part("one survey", `measures/surveys/${survey}`),
    part("answers to a survey", `measures/surveys/${survey}/waves`),
    part("one pupil voice", `measures/voices/${voice}`),
    part("known", "known"),
    part("calendar", "calendar"),
    page("calendar feed", feed.pathname + feed.search, "visitor"),
    page("as a member sees it", `/enquiries/${slug}`, "member"),
    page("a series, for a member", `/enquiries/${slug}/series/${oneSeries}`, "member"),
    page("as a visitor sees it", `/enquiries/${slug}`, "visitor"),
    page("what a school is asked", `/enquiries/${slug}/asked/${network.asked.school}`, "asked"),
    page("what it became", `/practice/${writeUp}/edit`),
    page("desk", "/desk"),
    page("list of enquiries", "/enquiries"),
    page("board of the alliance", `/alliances/${network.alliance}/enquiries`),
    page("drivers of the alliance", `/alliances/${network.alliance}/drivers`),
    page("methods of the alliance", `/alliances/${network.alliance}/methods`),
    page("board of a school", `/schools/${network.schools[0]}/enquiries`),
    page("numbers of a school", `/schools/${network.schools[0]}/numbers`),
  ];
}
