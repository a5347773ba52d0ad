/** The words by which the check tells a person's name from a place, a title, or a word. */
import { plainFirstNames, properFirstNames, wordFirstNames } from "#content/packs/first-names.ts";

export const capital = /^\p{Lu}[\p{Ll}\p{M}’'-]/u;

export const properWord = (text: string) => capital.test(text) || /^\p{Lu}[’'-]\p{Lu}/u.test(text);

export const allCapitals = /^\p{Lu}{4,}$/u;

export const possessive = /[’']s?$/;

export const sentenceEnd = /[.!?:;\n•|–—“‘"([*]/;

export const titles =
  /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Madame|Mme|Señor|Señora|Herr|Frau|Monsieur|Rev|Reverend|Father|Sister|Canon|Imam|Rabbi)$/;

export const strongTitles =
  /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Madame|Mme|Monsieur|Señor|Señora|Herr|Frau|Rev|Reverend)$/;

export const rulers =
  /^(?:St|Saint|King|Queen|Prince|Princess|Pope|Emperor|Empress|Dame|Lady|Lord|Tsar|President|Captain|Sir|Saints|General|Duke|Aunt|Uncle|Bishop|Cardinal|Prophet)$/;

export const places =
  /^(?:Schools?|Primary|Primaries|Secondary|Academ(?:y|ies)|College|Infants?|Juniors?|Nursery|High|Grammar|Road|Street|Lane|Avenue|Drive|Close|Terrace|Hill|Square|Station|Palace|Park|Hall|House|Hospital|Trust|Federation|Alliance|University|Press|Centre|Library|Museum|Theatre|Church|Cathedral|Foundation|Institute|Institution|Award|Awards|Prize|Project|Programme|Publishing|Publications|Books|Ltd|Limited|Associates|Education|Research|Report|Review|Group|Partnership|Falls|Bridge|Island|Islands|Bay|Sea|River|Mountain|Desert|Test|Scale|Model|Method|Method’s|Maths|English|Phonics|Learning|Curriculum|Scheme|Framework|Day|Tower|Gate|Valley|City|Town|United|Rovers|Airport|Stadium|Kingdom|Republic|Strait|Triangle|Diagram|Cup|Fund|Inventory|Classroom|Teams|Reader|Academy’s|School’s)$/;

export const notNames = new Set(
  `pupil child boy girl student learner teacher everyone everybody nobody somebody someone anyone parent mother father mum dad
  class year reception nursery group table form set school each the a an and or but if so in on at for with from to of by as it
  he she we they you i his her our their my your its this that these those there here when where what which who why how today
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december spring summer autumn winter easter christmas eid ramadan maths mathematics english science history geography
  art music drama french spanish german latin computing pe re dt it pshe phonics reading writing spelling grammar ks1 ks2 ks3 ks4
  gcse sats send sen ehcp eal fsm pp tas ta senco ofsted dfe eef one two three four five six both all some most many few other
  another after before then now because while since although only also even not no yes once every key stage week lesson term half
  staff teachers pupils children students boys girls parents families leaders governors head well good great please thank thanks
  let do does did is are was were will would can could should may might must have has had be been make made use using ask give
  more less much very just still never always often out up down over under again further new old part section table figure page
  note notes example examples name names target targets next step steps work book books test tests quiz unit module chapter`
    .trim()
    .split(/\s+/),
);

export const saying =
  /^(?:said|says|asked|asks|told|replied|answered|explained|wrote|writes|read|reads|struggled|struggles|refused|refuses|found|loved|loves|enjoyed|went|came|felt|needed|needs|joined|arrived|moved|sat|sits|worked|works|finished|scored|gained|improved|cried|laughed|smiled|chose|chooses|made|kept|got|gets|knew|began|started|stopped|stayed|tried|drew|spoke|whispered|shouted|listened|noticed|remembered|forgot|used|wanted|wants|liked|likes|hated|hates|thought|thinks|became|missed|left|managed|attends|attended|lives|could|couldn’t|didn’t|wasn’t|doesn’t|won’t|hadn’t|isn’t|never|who|had|has|was)$/;

export const sayingStrictly =
  /^(?:said|says|asked|told|replied|answered|explained|wrote|writes|struggled|struggles|refused|refuses|loved|enjoyed|needed|joined|sat|sits|finished|scored|cried|laughed|smiled|chose|spoke|whispered|shouted|listened|noticed|remembered|forgot|wanted|wants|liked|likes|hated|hates|thinks|didn’t|couldn’t|who)$/;

export const sayingBefore =
  /^(?:said|asked|replied|answered|whispered|shouted|told|explained|added|cried|helped|gave|with|like|taught|paired|partnered)$/;

export const kin =
  /^(?:mum|mums|mummy|mother|dad|daddy|father|nan|nana|nanna|gran|granny|grandma|grandmother|grandad|grandpa|grandfather|grandparents|carer|carers|foster|brother|brothers|sister|sisters|siblings|twin|parents|parent|family|auntie|aunt|aunty|uncle|cousin|stepdad|stepmum|stepfather|stepmother|guardian|social|key)$/;

export const pupilNoun =
  /^(?:pupil|child|boy|girl|student|learner|lad|kid|toddler|youngster|twin|teenager|friend)$/i;

export const belongings =
  /^(?:exclusion|suspension|attendance|behaviour|score|scores|book|books|work|writing|reading|progress|answer|answers|target|targets|table|handwriting|IEP|EHCP|plan|essay|paragraph|sentence|sentences|drawing|picture|hand|face|eyes|friend|friends|confidence|partner|voice|speech|spelling|needs|anxiety|mock|marks|results|desk|seat|pen|homework|timetable|report|card|first|second|last|own)$/;

export const role =
  /^(?:teacher|teachers|TA|TAs|HLTA|LSA|head|headteacher|deputy|assistant|SENCO|SENDCO|SENCo|DSL|mentor|mentors|colleague|colleagues|coach|lead|leader|governor|governors|ECT|ECTs|NQT|author|alone|professor|researcher|researchers|presenter|presenters|expert|CEO|director|trainer|consultant|principal|educator|educationalist|psychologist|writer|editor|secretary|librarian|technician|caretaker|cook|chef|therapist|counsellor|chair|trustee|poet|historian|scientist|artist|illustrator|narrator|practitioner|tutor|volunteer)$/;

export const adultHas =
  /^(?:pupils|students|colleagues|department|workload|mentor|classroom|class|classes|lesson|lessons|teaching|ECT|NQT|TA|headteacher|practice|approach|career|training|article|blog|paper|research|study|studies|view|account|colleague)$/;

export const expertSays =
  /^(?:argues|argue|argued|explains|suggests|describes|writes|notes|outlines|claims|discusses|talks|defines|points|recommends|demonstrates|models|introduces|reflects|shares|says|states|proposes|concludes|reminds|calls|published|developed|highlights|stresses|explained|said)$/;

export const need =
  /^(?:EHCP|SEND|SEN|LAC|CLA|PP|FSM|EAL|ASD|ADHD|ASC|SEMH|SALT|dyslexic|autistic)$/;

export const term =
  /^(?:Plans?|Languages?|Disorders?|Spectrum|Conditions?|Needs|Meals?|Premium|Difficult(?:y|ies)|Children|Pupils|Deficit|Support|Disabilit(?:y|ies)|Health)$/;

export const numerals = /^(?:I|II|III|IV|VI|VII|VIII)$/;

export const isRole = (word: string) => {
  const bare = word.replace(possessive, "");
  return role.test(bare) || role.test(bare.toLowerCase());
};

export type Sort = "plain" | "word" | "proper" | "unknown";

export function sortOf(folded: string, bare: string): Sort {
  if (properFirstNames.has(folded)) return "proper";
  if (wordFirstNames.has(folded)) return "word";
  if (plainFirstNames.has(folded)) return "plain";
  const [first = "", second = ""] = folded.split("-");
  if (second && /-\p{Lu}/u.test(bare) && isAnyFirstName(first) && isAnyFirstName(second))
    return "plain";
  if (
    second &&
    /-\p{Lu}/u.test(bare) &&
    /^(?:mae|may|rose|leigh|lee|jo|joe|jay|lou|ann|anne|marie|jane|james|grace)$/.test(second)
  )
    return "plain";
  return "unknown";
}

const isAnyFirstName = (folded: string) =>
  plainFirstNames.has(folded) || wordFirstNames.has(folded) || properFirstNames.has(folded);
