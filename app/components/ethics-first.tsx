/** That the ethics checklist comes first, while it is not settled. */
export function EthicsFirst({ slug, before }: { slug: string; before: string }) {
  return (
    <p className="said" id="ethics" tabIndex={-1}>
      The ethics checklist of this enquiry is not settled yet.{" "}
      <a href={`/enquiries/${slug}/plan#ethics`}>Answer its lines in the plan</a> {before}.
    </p>
  );
}
