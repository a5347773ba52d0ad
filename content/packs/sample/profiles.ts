/** What the sample people say of themselves: fictional, like they are. */
import type { Profile } from "#content/people/profile.ts";

type Said = Partial<Omit<Profile, "seenBy" | "takesMessages">>;

export const sampleProfiles: Record<string, Said> = {
  "amira-khan": {
    subjects: ["English"],
    phases: ["Secondary"],
    specialisms: ["reading-comprehension-strategies", "subject-literacy", "homework"],
    offers:
      "A morning in your English department, watching how pupils read and planning one change with you. Our retelling routine, with the lessons where it did nothing.",
    asks: "How primary schools listen to pupils read, so that Year 7 does not start again.",
    unhappy: "My questioning still goes to the pupils who are ready.",
  },
  "joan-pritchard": {
    subjects: ["History"],
    phases: ["Secondary"],
    specialisms: ["teacher-enquiry", "diagnostic-assessment"],
    offers:
      "Reading a question before you start an enquiry, and telling you what it cannot answer.",
    asks: "A colleague who has measured writing without a test.",
  },
  "helen-okafor": {
    phases: ["Early years", "Primary"],
    specialisms: ["phonics", "school-to-school-support"],
    offers: "A day in your school with your early reading lead, and one in ours.",
    asks: "How others share one SENCO between two schools.",
  },
  "ravi-menon": {
    subjects: ["Mathematics"],
    phases: ["Primary"],
    specialisms: ["number-fluency", "worked-examples", "manipulatives-and-representations"],
    offers:
      "Joint planning of a fractions unit, and a lesson taught in front of you that may go wrong.",
    asks: "What Year 7 teachers wish pupils could do with fractions.",
  },
  "grace-adeyemi": {
    phases: ["Primary"],
    specialisms: ["mixed-age-classes", "small-schools"],
    offers: "Our two-year topics, and how we decide what to leave out.",
    asks: "Somebody to moderate Year 6 writing with: I am the only Year 6 teacher here.",
  },
  "marcus-bell": {
    subjects: ["Science"],
    phases: ["Secondary", "Post-16"],
    specialisms: ["science-teaching", "retrieval-practice"],
    offers: "A set of practicals that need no technician, tried in four schools.",
    asks: "How small departments keep up with assessment.",
  },
  "wanjiru-kamau": {
    phases: ["Early years"],
    specialisms: ["oral-language-interventions", "early-years"],
    offers: "Watching three-year-olds talk, with you, for an hour, and writing down what we hear.",
    asks: "What Reception teachers notice first in children who were with us.",
  },
  "imran-siddiqui": {
    phases: ["Primary"],
    specialisms: ["send-provision", "effective-use-of-teaching-assistants", "adaptive-teaching"],
    offers: "An afternoon with your teaching assistants on giving the least help first.",
    asks: "How secondary schools take over from us in the summer before Year 7.",
  },
  "rosa-marchetti": {
    subjects: ["Mathematics"],
    phases: ["Secondary", "Special"],
    specialisms: ["behaviour", "routines"],
    offers: "Calm starts: two lessons watched, one planned, one taught together.",
    asks: "How mainstream schools bring a pupil back after a term away.",
  },
};
