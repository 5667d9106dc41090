/** One call of an AWS API as it came in over the wire: `ses` in form fields, the others in JSON. */
export type EdgeCall = { service: EdgeService; action: string; input: unknown };

export type EdgeService = 'ses' | 'sqs' | 'events';

/** What goes back over the wire. */
export type EdgeReply = { status: number; headers: Record<string, string>; body: string };

/** One AWS API: answers its calls. */
export type Edge = {
  handle: (action: string, input: unknown) => Promise<EdgeReply>;
  /** A refusal in the API's own error format. */
  refuse: (refusal: Refusal) => EdgeReply;
};

/** An error answer: the code by which SDKs name it. `status` 4xx is the caller's fault, 5xx ours. */
export type Refusal = { status: number; code: string; message: string };

/** Thrown where a call cannot be answered; becomes an error answer in the API's own format. */
export class EdgeRefusal extends Error {
  override readonly name = 'EdgeRefusal';
  readonly refusal: Refusal;

  constructor(code: string, message: string, status = 400) {
    super(`${code}: ${message}`);
    this.refusal = { status, code, message };
  }
}
