/**
 * Whether a request that changes something comes from a page of ours. Browsers say from where they send; a request that
 * does not say is refused like one from elsewhere, since a session's cookie comes along by itself in both.
 */
export function isFromOwnPage(headers: Headers, origins: readonly string[]): boolean {
  const origin = headers.get('origin');
  return origin !== null && origins.includes(origin);
}
