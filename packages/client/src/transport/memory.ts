/** What a client has learnt from the server. It holds for all calls of the client from then on. */
export interface Memory {
  /** Added to the clock when signing. */
  clockOffsetMs: number;
}
