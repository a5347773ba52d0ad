/** What the second step shows: a secret to put into an app, and the codes for when the phone is lost. */

export function SecretForApp({
  proposal,
}: {
  proposal: { secret: string; uri: string; picture: string };
}) {
  return (
    <>
      <p>
        Open an authenticator app, add an account, and point the camera at this picture. Without a
        camera, type the secret.
      </p>
      <img
        className="secret"
        src={`data:image/svg+xml,${encodeURIComponent(proposal.picture)}`}
        alt="The secret, as a square code for the camera of a phone"
        width={200}
        height={200}
      />
      <p className="citation">{proposal.secret.replace(/(.{4})/g, "$1 ").trim()}</p>
    </>
  );
}

export function RecoveryCodes({ codes }: { codes: string[] }) {
  return (
    <>
      <p className="standfirst">
        Keep these where you keep keys. Each gets you in once, when you do not have your phone. They
        are shown this one time.
      </p>
      <ul className="citation">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </>
  );
}
