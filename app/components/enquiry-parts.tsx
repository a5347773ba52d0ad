const parts = [
  ["", "Overview"],
  ["known", "Known already"],
  ["plan", "Plan"],
  ["cycles", "Cycles"],
  ["lessons", "Lessons"],
  ["measures", "Measures"],
  ["team", "Schools and people"],
  ["practice", "The practice"],
  ["findings", "Findings"],
  ["contributions", "Contributions"],
  ["stage", "Where it is"],
  ["share", "Who reads it"],
  ["calendar", "Calendar"],
] as const;
export type EnquiryPart = (typeof parts)[number][0];

/** The parts of an enquiry, for its team; and its title, over each of them. */
export function EnquiryParts({
  slug,
  title,
  current,
}: {
  slug: string;
  title: string;
  current: EnquiryPart;
}) {
  return (
    <nav className="steps" aria-label={`Parts of ${title}`}>
      {current !== "" && <p className="crumbs">{title}</p>}
      <ul>
        {parts.map(([part, name]) => (
          <li key={part}>
            <a
              href={part ? `/enquiries/${slug}/${part}` : `/enquiries/${slug}`}
              aria-current={part === current ? "page" : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
