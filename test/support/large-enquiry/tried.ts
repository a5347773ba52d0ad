/** What a large enquiry tried: its cycles, and its research lessons with what was seen in them. */
import type { Services } from "#server/services.ts";
import type { Within } from "#test/support/large-enquiry/index.ts";

/** Three of four are decided; what is adapted opens the next of its school, so those count too. */
export async function runCycles(
  { cycles, cycleSteps }: Services,
  { lead, slug, network }: Within,
  many: number,
): Promise<(string | undefined)[]> {
  const ids: string[] = [];
  let adapted: string | null = null;
  while (ids.length < many) {
    const at = ids.length;
    const place = at % network.schools.length;
    const owner = network.person(place, 1);
    const id: string =
      adapted ??
      (
        await cycles.start(lead, slug, {
          schoolId: network.schools[place] ?? "",
          ideaId: `idea-${(at % 16) + 1}`,
          idea: "",
        })
      ).id;
    ids.push(id);
    const keep = (revision: number, change: Parameters<typeof cycleSteps.keep>[3]["change"]) =>
      cycleSteps.keep(lead, slug, id, { revision, onward: true, change });
    await keep(1, {
      step: "plan",
      words: {
        ...{ idea: "", ideaId: `idea-${(at % 16) + 1}`, owner },
        ...{ objective: "test", startsOn: network.day(20 + at * 3), endsOn: "" },
        questions: predicted.map((question) => ({
          question,
          prediction: "Two pupils in three will, and the rest will after a second go.",
        })),
        tasks: ["Choose the words", "Teach them", "Collect the retellings"].map((what) => ({
          ...{ what, who: "The class teacher", when: "Week one", where: "In two classes" },
        })),
        data: [
          { measure: "Retellings", who: "A colleague", when: "On Friday", where: "In two classes" },
        ],
      },
    });
    adapted = null;
    if (at % 4 === 3) continue;
    const words = "About half of the group retold it in order, more than in the week before.";
    await keep(2, {
      step: "do",
      words: { asPlanned: at % 3 > 0, observations: words, problems: words, feedback: words },
    });
    await keep(3, {
      step: "study",
      words: { shows: words, matches: ["yes", "partly", "no"], compared: words, learnt: words },
    });
    const decision = (["adapt", "adopt", "abandon"] as const)[at % 3] ?? "adopt";
    const last = ids.length === many && decision === "adapt" ? "adopt" : decision;
    const next = "Four words instead of five, and the second of them acted out.";
    const { opened } = await keep(4, {
      step: "act",
      words: { decision: last, next, practice: last === "adapt" ? `Round ${at + 1}: ${next}` : "" },
    });
    adapted = opened;
  }
  return ids;
}

const predicted = [
  "Will more pupils retell the text in order?",
  "Will it fit into the lesson?",
  "Will pupils use the words when they write?",
];

export async function teachLessons(
  { lessons, lessonSteps, observing }: Services,
  { lead, slug, network }: Within,
  many: number,
): Promise<(string | undefined)[]> {
  const ids: string[] = [];
  for (let at = 0; at < many; at += 1) {
    const place = at % network.schools.length;
    const objective = "Retell a page in order, with the new words";
    const { id } = await lessons.start(lead, slug, {
      ...{ teacher: network.person(place, 1), objective },
    });
    ids.push(id);
    const on = network.day(40 + at * 7);
    await lessonSteps.keep(lead, slug, id, {
      ...{ revision: 1, onward: true },
      change: {
        step: "plan",
        words: {
          ...{ on, objective, activities: "Read aloud, close the book, retell to a partner." },
          pupils: ["Reads fluently, says little", "Speaks first", "New to the language"].map(
            (description) => ({ description, predicted: "Will listen, then add one sentence." }),
          ),
          observers: [network.person(place, 2), network.person(place, 4)],
        },
      },
    });
    await lessonSteps.keep(lead, slug, id, {
      ...{ revision: 2, onward: true },
      change: {
        step: "taught",
        words: {
          pupils: [1, 2, 3].map(() => ({ observed: "Began the talk.", why: "Had the words." })),
          ...{ interviews: "It was shorter than before.", surprised: "The quiet one began." },
          practice: "",
          change: "Give the words in pairs.",
        },
      },
    });
    const watcher = await network.viewer(place, 2);
    await observing.write(watcher, slug, id, {
      ...{ words: "The second pair used three of the five words.", revision: 0 },
    });
  }
  return ids;
}
