import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

export const writeUp: SampleWriteUp = {
  slug: "mixed-age-history-frame",
  kind: "resource",
  authors: ["grace-adeyemi", "callum-reid"],
  alliance: "northfell-small-schools",
  audience: "public",
  themes: ["curriculum-development", "mixed-age-classes", "humanities"],
  phases: ["Primary"],
  keyStages: ["KS2"],
  subjects: ["History"],
  pupilGroups: ["All pupils"],
  versions: [
    {
      publishedOn: "2025-09-08",
      publishedBy: "grace-adeyemi",
      whatChanged: "",
      title: "A planning frame for one history topic and four year groups",
      summary:
        "One page for planning a history topic with Years 3 to 6 in the same room: one question, one story, three depths. With a filled-in example, and a check that nobody meets the same topic twice or misses one.",
      takes: "Two hours to plan a half term; 30 minutes to learn",
      costPerPupil: 0,
      findings: [],
      sections: {
        problem: `Schemes are written for single years. In a mixed-age class they leave you two choices: teach four topics badly or teach one and hope that it suits. We also found, when we drew it up, that some pupils had met the Vikings three times and the Greeks never.`,
        context: `Two village schools with classes of two to four year groups. Eight half terms of history in a four-year cycle. We use the frame for geography too, with small changes.`,
        steps: `1. Write **one question** that matters at nine and at eleven. *Why did people leave this valley?*
2. Write the story that everyone will know by the end, in about ten sentences. If you cannot, the topic is too big.
3. List ten words and six dates for everyone.
4. Choose one way of thinking: cause, change, evidence, or what mattered.
5. Fill in the three depths. They are depths of the same work, not three sets of work.
6. Plan the last lesson: everybody answers the question.
7. Look at the four-year sheet before you start. Who has met this before?`,
        ingredients: `- Everyone learns the same story.
- Depth is about how far pupils explain, not how much they write.
- Pupils move between depths freely; nobody has a name for theirs.`,
        resources: `- The frame: [one page](https://example.org/mixed-age/frame)
- The four-year sheet: [sheet](https://example.org/mixed-age/four-years)

Filled in for *Why did people leave this valley?*

| | First | Further | Furthest |
|---|---|---|---|
| Know | The story in order | Which reasons came first | Which reasons were linked |
| Look at | One map | Two maps, forty years apart | Maps and a census page |
| Say | One reason, and how we know | Two reasons, in order | Why one mattered more |
| Write | A caption and a paragraph | Two paragraphs | A short argument |`,
        cost: `Nothing. A local record office lent us copies of maps.`,
        training: `Plan the first topic with somebody from another school. It takes twice as long and is worth it. After that the frame does most of the reminding.`,
        implementation: `Do not begin with all four years of the cycle. Plan two half terms, teach them, then look again. Pupils who join in the middle need the ten sentences; give them on a card.

Keep the three columns to yourself. When Callum put them on the wall, pupils chose the first one and stayed there.`,
        differently: `Our first frame had a column for each year group. That was four lessons in disguise. Three depths, crossed by anyone, is what made one lesson of it.`,
        limits: `A planning tool, used by two schools for two years. We have not compared it with anything. It says little about pupils in Years 1 and 2; we plan those apart.`,
        contact: `Ask Grace about cycles, Callum about teaching it alone.`,
      },
    },
  ],
};
