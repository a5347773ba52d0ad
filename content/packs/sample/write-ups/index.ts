/** The thirty write-ups of the sample commons, by address. All of them are made up. */
import type { SampleWriteUp } from "#content/packs/sample/shape.ts";
import { writeUp as afterTheMock } from "#content/packs/sample/write-ups/after-the-mock.ts";
import { writeUp as bridgingBook } from "#content/packs/sample/write-ups/bridging-book.ts";
import { writeUp as coreWordBoard } from "#content/packs/sample/write-ups/core-word-board.ts";
import { writeUp as fadingWorkedExamples } from "#content/packs/sample/write-ups/fading-worked-examples.ts";
import { writeUp as filmAtHome } from "#content/packs/sample/write-ups/film-at-home.ts";
import { writeUp as firstDayCall } from "#content/packs/sample/write-ups/first-day-call.ts";
import { writeUp as fiveQuestionStarter } from "#content/packs/sample/write-ups/five-question-starter.ts";
import { writeUp as fiveWordsSaidFirst } from "#content/packs/sample/write-ups/five-words-said-first.ts";
import { writeUp as hingeQuestionsRatio } from "#content/packs/sample/write-ups/hinge-questions-ratio.ts";
import { writeUp as homeLanguageFirst } from "#content/packs/sample/write-ups/home-language-first.ts";
import { writeUp as leastHelpFirst } from "#content/packs/sample/write-ups/least-help-first.ts";
import { writeUp as lessonStudyByVideo } from "#content/packs/sample/write-ups/lesson-study-by-video.ts";
import { writeUp as lessonWatchingCard } from "#content/packs/sample/write-ups/lesson-watching-card.ts";
import { writeUp as mixedAgeHistoryFrame } from "#content/packs/sample/write-ups/mixed-age-history-frame.ts";
import { writeUp as namingFeelingsAfterBreak } from "#content/packs/sample/write-ups/naming-feelings-after-break.ts";
import { writeUp as nowAndNextBoards } from "#content/packs/sample/write-ups/now-and-next-boards.ts";
import { writeUp as numberTalksMixedAge } from "#content/packs/sample/write-ups/number-talks-mixed-age.ts";
import { writeUp as onePageHomework } from "#content/packs/sample/write-ups/one-page-homework.ts";
import { writeUp as quietLessonStart } from "#content/packs/sample/write-ups/quiet-lesson-start.ts";
import { writeUp as readingTalkWithFamilies } from "#content/packs/sample/write-ups/reading-talk-with-families.ts";
import { writeUp as sameDayPhonicsKeepUp } from "#content/packs/sample/write-ups/same-day-phonics-keep-up.ts";
import { writeUp as sentenceCombining } from "#content/packs/sample/write-ups/sentence-combining.ts";
import { writeUp as sharedPlanningAfternoon } from "#content/packs/sample/write-ups/shared-planning-afternoon.ts";
import { writeUp as signedReadingLogs } from "#content/packs/sample/write-ups/signed-reading-logs.ts";
import { writeUp as snackTableTalk } from "#content/packs/sample/write-ups/snack-table-talk.ts";
import { writeUp as speakBeforeWritingFrench } from "#content/packs/sample/write-ups/speak-before-writing-french.ts";
import { writeUp as tutorTimeClassNovel } from "#content/packs/sample/write-ups/tutor-time-class-novel.ts";
import { writeUp as tutoringAfterTheLesson } from "#content/packs/sample/write-ups/tutoring-after-the-lesson.ts";
import { writeUp as twoMinuteRetelling } from "#content/packs/sample/write-ups/two-minute-retelling.ts";
import { writeUp as wholeClassFeedbackHistory } from "#content/packs/sample/write-ups/whole-class-feedback-history.ts";
import { writeUp as yearNinePairedReaders } from "#content/packs/sample/write-ups/year-nine-paired-readers.ts";
import { writeUp as yearSevenMathsWithoutSets } from "#content/packs/sample/write-ups/year-seven-maths-without-sets.ts";

export const sampleWriteUps: SampleWriteUp[] = [
  afterTheMock,
  bridgingBook,
  coreWordBoard,
  fadingWorkedExamples,
  filmAtHome,
  firstDayCall,
  fiveQuestionStarter,
  fiveWordsSaidFirst,
  hingeQuestionsRatio,
  homeLanguageFirst,
  leastHelpFirst,
  lessonStudyByVideo,
  lessonWatchingCard,
  mixedAgeHistoryFrame,
  namingFeelingsAfterBreak,
  nowAndNextBoards,
  numberTalksMixedAge,
  onePageHomework,
  quietLessonStart,
  readingTalkWithFamilies,
  sameDayPhonicsKeepUp,
  sentenceCombining,
  sharedPlanningAfternoon,
  signedReadingLogs,
  snackTableTalk,
  speakBeforeWritingFrench,
  tutorTimeClassNovel,
  tutoringAfterTheLesson,
  twoMinuteRetelling,
  wholeClassFeedbackHistory,
  yearNinePairedReaders,
  yearSevenMathsWithoutSets,
];
