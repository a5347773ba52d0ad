import { evidence } from "#content/packs/sample/evidence.ts";
import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

export const writeUp: SampleWriteUp = {
  slug: "naming-feelings-after-break",
  kind: "practice",
  authors: ["imran-siddiqui", "rosa-marchetti"],
  alliance: "open-door",
  audience: "member",
  themes: ["social-and-emotional-learning", "wellbeing", "behaviour"],
  phases: ["Primary"],
  keyStages: ["KS2"],
  subjects: ["PSHE"],
  pupilGroups: ["All pupils"],
  versions: [
    {
      publishedOn: "2026-02-09",
      publishedBy: "imran-siddiqui",
      whatChanged: "",
      title: "Naming a feeling after break: what we stopped and why",
      summary:
        "After break, each pupil put a peg on a feelings chart and could say why. We hoped for calmer afternoons. Counts of upsets did not clearly change, and some pupils were teased about their peg. A private card went a little better.",
      takes: "6 minutes a day; one twilight to learn",
      costPerPupil: 2,
      findings: [
        {
          outcome: "Upsets in the first half hour after break",
          direction: "no-clear-change",
          why: "Naming a feeling did nothing about the quarrel that caused it, and adults had no time to follow it up.",
          forWhom: "Years 3 to 5",
          conditions: "Five classes over a term, against four classes that did not take part.",
        },
        {
          outcome: "Being teased about feelings",
          direction: "worsened",
          why: "The chart was in public. A peg on “sad” became news.",
          forWhom: "Mostly Year 5",
          conditions: "While the chart was on the wall.",
        },
        {
          outcome: "Telling an adult about a problem",
          direction: "improved",
          why: "A card handed in privately did not have to be explained to anyone else.",
          forWhom: "Years 4 and 5",
          conditions: "The second half of the term; we counted cards, not problems solved.",
        },
      ],
      claims: [{ id: "claim1", text: "The trouble was the football" }],
      evidence: [
        evidence(
          1,
          "own-data",
          ["finding1"],
          "Upsets that stopped the lesson: five classes with the chart, four without, alike at the end.",
          { method: "Counted by the teachers.", when: "Autumn 2025" },
        ),
        evidence(
          2,
          "pupil-voice",
          ["finding2"],
          "Told by the school council: a peg on “sad” became news.",
          { when: "November 2025" },
        ),
      ],
      sections: {
        problem: `Lunch ended and trouble began. Teachers spent twenty minutes sorting out football. We had seen feelings charts in many schools, liked the look of them, and wanted to know whether they did anything.`,
        context: `Ormerod Road, Years 3 to 5, nine classes, about 260 pupils. Rosa came from a special school where naming feelings is part of every day, and helped us to plan, watch and count. We share this with members because schools nearby might be recognised.`,
        steps: `1. As pupils came in, each moved a peg with a number to one of six faces.
2. Anyone who wanted to could say why, in one sentence.
3. The teacher thanked them and went on.
4. *From half term:* instead of the chart, a small card on the desk. Fill it in or leave it blank, post it in the box.
5. The teaching assistant read the cards at once and went to whoever had asked.`,
        ingredients: `- A word for the feeling.
- A choice not to say.
- An adult who comes. This was missing from the chart and present with the card.`,
        found: `We counted upsets that stopped the lesson. Classes with the chart and classes without were as alike at the end as at the beginning.

The teasing was reported to us by pupils in the school council, not by teachers. We took the charts down the next day.

With cards, about 15 a week asked for somebody to come. Afternoons were no calmer that we could count. Still, those were conversations that we would not have had.`,
        cost: `Card, boxes, and one twilight.`,
        differently: `Start with lunchtime. The feelings were not the trouble; the football was. We have since put a second adult and a second ball on the field.

Ask pupils before doing something to them in public. The council would have told us in September.`,
        training: `One twilight with Rosa. It was good, and staff wanted more of it: most had never been taught what to do after a child says *angry*.`,
        implementation: `If a card says something worrying, it goes to the safeguarding lead straight away. Tell pupils that beforehand, in plain words.`,
        limits: `The same adults counted and taught. Classes were not chosen by lot. A term is short for this kind of thing, and a school that works on feelings all day may find otherwise.`,
        contact: `Ask Imran, and please tell us if you have done it better.`,
      },
    },
  ],
};
