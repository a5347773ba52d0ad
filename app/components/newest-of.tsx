/** That a list is cut, and where the rest begins; nothing where all of it stands there. */
export function NewestOf({
  shown,
  all,
  which = "newest",
}: {
  shown: number;
  all: number;
  which?: string;
}) {
  if (all <= shown) return null;
  return (
    <p className="count">
      The {which} {shown} of {all}.
    </p>
  );
}
