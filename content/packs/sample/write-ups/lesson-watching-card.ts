import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

export const writeUp: SampleWriteUp = {
  slug: "lesson-watching-card",
  kind: "resource",
  authors: ["joan-pritchard", "leila-haddad"],
  alliance: "tees-valley-reading",
  audience: "public",
  themes: ["peer-observation", "lesson-study", "teacher-enquiry"],
  phases: ["Primary", "Secondary"],
  keyStages: ["KS1", "KS2", "KS3", "KS4"],
  subjects: ["Cross-curricular"],
  pupilGroups: ["All pupils"],
  versions: [
    {
      publishedOn: "2025-01-13",
      publishedBy: "joan-pritchard",
      whatChanged: "",
      title: "A card for watching three pupils, not the teacher",
      summary:
        "A folded card for colleagues who watch a lesson. It has room for what three pupils said and did, minute by minute, and none for grades. With notes on the talk afterwards.",
      takes: "One lesson and 30 minutes of talk; 15 minutes to learn",
      costPerPupil: 0,
      findings: [],
      sections: {
        problem: `Forms for watching lessons mostly have boxes about the teacher. People fill them in as they were filled in about them. Colleagues leave knowing how it felt to be judged and little about what pupils learnt. We wanted a piece of paper on which it is hard to write about the teacher.`,
        context: `Made for the Wednesday threes at St Oswin’s and then used in primary schools of the alliance. It has been folded and refolded about nine times; this is the one that people kept using.`,
        steps: `1. Before the lesson, the three of you choose pupils A, B and C. Nobody tells the pupils. Write what you expect each to find hard.
2. Each watcher sits where one pupil can be heard. Not at the back.
3. Every few minutes, write what the pupil **said or did**. Their words, not yours.
4. Near the end, ask the pupil: *what were you trying to do? What helped?*
5. The same day, each reads out what they wrote. No comment until all three are done.
6. Ask together: *what surprised us? What would we change for A, B and C?*
7. The cards go to the teacher who taught. Nobody keeps a copy.`,
        ingredients: `- Three letters instead of names. Nobody could tell from a card who a pupil is.
- What was said and done, before what anyone thinks of it.
- The teacher owns the cards.`,
        resources: `- The card, to print on both sides of A4 and fold: [card](https://example.org/watching/card)
- One page of notes for the person who leads the talk: [notes](https://example.org/watching/talk)

> Said or did · At what time · What was the task · What I wonder

Those four headings are all that is on the inside.`,
        cost: `Paper. Cover for watchers, if you cannot find it otherwise. St Oswin’s uses the time of one assembly.`,
        training: `Fifteen minutes with any film of people at work. Watch one person for four minutes and write only what they do. Then count the words that are really opinions: *confident*, *off task*, *engaged*. Most of us find six or so.`,
        implementation: `Have the head say, in a meeting, that cards will not be asked for. Then keep to it. When someone asks *but was it a good lesson?*, read out what pupil B said.

Use it in threes. Two people slide into feedback.`,
        differently: `We took out a box called *next steps*. It made people give advice.`,
        limits: `This is a tool, and we have not measured what it does. It is not for appraisal, for new teachers’ assessments or for any worry about a child’s safety, which goes to your safeguarding lead and is never written on the card.`,
        contact: `Ask Joan about secondary schools, Leila about primary.`,
      },
    },
  ],
};
