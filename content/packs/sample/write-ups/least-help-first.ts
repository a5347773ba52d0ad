import { evidence } from "#content/packs/sample/evidence.ts";
import type { SampleVersion, SampleWriteUp } from "#content/packs/sample/shape.ts";

const first: SampleVersion = {
  publishedOn: "2025-03-17",
  publishedBy: "kasia-nowak",
  whatChanged: "",
  title: "Least help first: five steps for teaching assistants",
  summary:
    "Teaching assistants wait, then give the smallest help that might do, working down five agreed steps. Pupils started more tasks by themselves. Adults found the waiting hard.",
  takes: "No extra lesson time; three half-hours to learn",
  costPerPupil: 12,
  findings: [
    {
      outcome: "Starting a task without an adult",
      direction: "improved",
      why: "The wait left room for pupils to begin, and the first help offered was only a question.",
      forWhom: "Pupils in Years 3 and 4 who usually had an adult beside them",
      conditions: "One term, four classes; counted by observers.",
    },
    {
      outcome: "Amount of work finished in the lesson",
      direction: "worsened",
      why: "Pupils spent the first minutes looking for the adult.",
      forWhom: "The same pupils",
      conditions: "First half term.",
    },
  ],
  sections: {
    problem: `Some pupils had an adult beside them so often that they waited for her before picking up a pencil. Kasia called it *being the pencil*.`,
    context: `Years 3 and 4 at Ormerod Road, four classes, five teaching assistants.`,
    steps: `1. **Wait.** Count to twenty.
2. **Ask:** what could you do first?
3. **Hint** without telling.
4. **Show** on a different example.
5. **Do** the smallest part together, then step away.`,
    ingredients: `- Always begin at the top.
- Go away again afterwards.`,
    found: `Observers saw more pupils start by themselves at the end of the term than at the beginning. They also finished less at first.`,
    contact: `Ask Kasia through this page.`,
  },
};

export const writeUp: SampleWriteUp = {
  slug: "least-help-first",
  kind: "practice",
  authors: ["kasia-nowak", "imran-siddiqui", "beth-carrow"],
  alliance: "open-door",
  audience: "public",
  themes: ["effective-use-of-teaching-assistants", "send-provision", "adaptive-teaching"],
  phases: ["Primary", "Special"],
  keyStages: ["KS1", "KS2"],
  subjects: ["Cross-curricular"],
  pupilGroups: ["SEND", "Low prior attainment"],
  versions: [
    first,
    {
      publishedOn: "2026-01-19",
      publishedBy: "imran-siddiqui",
      whatChanged:
        "Copse Hill tried it and found that a count of twenty is not enough for pupils who use symbols. The wait is now agreed for each pupil. Added pairs of adults watching each other, and the findings from Copse Hill.",
      title: "Least help first: five steps for teaching assistants",
      summary:
        "Teaching assistants wait, then give the smallest help that might do, working down five agreed steps. Pupils started more tasks by themselves. They finished less at first, and pupils who use symbols needed a much longer wait.",
      takes: "No extra lesson time; three half-hours to learn",
      costPerPupil: 12,
      findings: [
        {
          outcome: "Starting a task without an adult",
          direction: "improved",
          why: "The wait left room for pupils to begin, and the first help offered was only a question.",
          forWhom: "Pupils in Years 2 to 5 who usually had an adult beside them",
          conditions:
            "Six classes in two schools over two terms; counted by observers who knew what we were trying.",
        },
        {
          outcome: "Amount of work finished in the lesson",
          direction: "mixed",
          why: "Pupils spent the first minutes looking for the adult. Once they stopped looking, the time came back.",
          forWhom: "The same pupils",
          conditions: "Less in the first half term, about the same as before by the second.",
        },
        {
          outcome: "Pupils starting a turn with a symbol board",
          direction: "no-clear-change",
          why: "A fixed count of twenty was too short for them, and adults filled the silence.",
          forWhom: "Pupils at Copse Hill who use symbols",
          conditions: "Before the wait was agreed for each pupil; too early to say since.",
        },
      ],
      claims: [{ id: "claim1", text: "Families want to be told first" }],
      evidence: [
        evidence(1, "observation", ["finding1"], "How tasks began, counted three times a term.", {
          method: "Observers knew what was tried.",
          when: "2024 to 2025",
        }),
        evidence(
          2,
          "staff-voice",
          ["finding2"],
          "Less was finished in the first half term, about as much by the second.",
          { when: "Spring 2025", n: 12 },
        ),
      ],
      sections: {
        problem: `Some pupils had an adult beside them so often that they waited for her before picking up a pencil. Kasia called it *being the pencil*. In one week of watching, adults spoke first in nearly every exchange we saw.`,
        context: `Ormerod Road is a large primary with eleven teaching assistants. Copse Hill is a special school for pupils with severe or profound learning difficulties, and runs a class inside Ormerod Road. Six classes took part. Teaching assistants led the planning.`,
        steps: `1. **Wait**, for as long as is agreed for this pupil. Look at the work, not the face.
2. **Ask:** what could you do first? Or point to the question on the desk.
3. **Hint** without telling. *You did one like this yesterday.*
4. **Show** on a different example.
5. **Do** the smallest part together, then step away.`,
        ingredients: `- Always begin at the top, even when you know you will need step 4.
- The wait is written down for each pupil.
- Step away afterwards. Help that stays becomes the pencil again.`,
        found: `Observers counted how tasks began, three times a term. More pupils began by themselves as time went on. The observers knew what we were trying, and pupils grow up, so take this with care.

At Copse Hill the same count of twenty changed nothing. Beth timed it: some pupils took nearly a minute to reach for a symbol. Adults had been stepping in just before.`,
        cost: `Three half-hours of training for each assistant, paid, in the school day. Cards cost a few pounds.`,
        differently: `Tell parents and pupils first. Some families thought that help had been taken away.

Train teachers at the same time. In the first term a teacher would ask *why aren’t you helping?* across the room.`,
        training: `Three half-hours: watch a film of ourselves, practise on each other with a hard puzzle, then watch a colleague and count the seconds. Pairs of adults watched each other once a month. Nobody’s notes went to a line manager.`,
        implementation: `Start with one lesson a day. Put the five steps on a card that hangs behind the badge. Agree what to do when a pupil is distressed: then help at once, and start again tomorrow.`,
        resources: `- The card: [five steps](https://example.org/inclusion/five-steps)`,
        limits: `Small numbers, so we publish no counts. We did not measure learning, only who began.`,
        contact: `Ask Kasia about training assistants, Beth about symbols.`,
      },
    },
  ],
};
