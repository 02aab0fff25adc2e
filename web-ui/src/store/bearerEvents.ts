type Hear = (event: { readonly data: string }) => void;

/** What the live stream needs of its source; the browser's own EventSource fits. */
export interface EventFeed {
  addEventListener(type: string, hear: Hear): void;
  close(): void;
}

const AGAIN_MS = 3000;

/**
 * Server-sent events (WHATWG HTML) for pages that log in with a token, which EventSource cannot send. Connects again
 * by itself and says from which event on.
 */
export class BearerEvents implements EventFeed {
  readonly #address: string;
  readonly #token: string;
  readonly #hearers = new Map<string, Hear[]>();
  readonly #stop = new AbortController();
  #last = "";

  constructor(address: string, token: string) {
    this.#address = address;
    this.#token = token;
  }

  start(): this {
    void this.#run();
    return this;
  }

  addEventListener(type: string, hear: Hear): void {
    this.#hearers.set(type, [...(this.#hearers.get(type) ?? []), hear]);
  }

  close(): void {
    this.#stop.abort();
  }

  async #run(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      try {
        await this.#listen();
      } catch {
        this.#tell("error", "");
      }
      await new Promise((resume) => setTimeout(resume, AGAIN_MS));
    }
  }

  async #listen(): Promise<void> {
    const headers = new Headers({ Authorization: `Bearer ${this.#token}` });
    if (this.#last) headers.set("Last-Event-ID", this.#last);
    const response = await fetch(this.#address, { headers, signal: this.#stop.signal });
    if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
    this.#tell("open", "");
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) throw new Error("The stream has ended");
      const blocks = (rest + value).split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) this.#take(block);
    }
  }

  #take(block: string): void {
    let [type, data] = ["message", ""];
    for (const line of block.split("\n")) {
      const [field = "", ...parts] = line.split(":");
      const value = parts.join(":").replace(/^ /, "");
      if (field === "event") type = value;
      else if (field === "id") this.#last = value;
      else if (field === "data") data += data === "" ? value : `\n${value}`;
    }
    if (data !== "") this.#tell(type, data);
  }

  #tell(type: string, data: string): void {
    for (const hear of this.#hearers.get(type) ?? []) hear({ data });
  }
}
