import { between, type Camera } from "./camera";

const MILLISECONDS = 380;

/** Moves a camera smoothly; at once for people who asked for less motion. */
export class Flight {
  private readonly show: (camera: Camera) => void;
  private request = 0;

  constructor(show: (camera: Camera) => void) {
    this.show = show;
  }

  fly(from: Camera, to: Camera): void {
    this.stop();
    if (window.matchMedia?.("(prefers-reduced-motion: reduce)").matches) return this.show(to);
    const began = performance.now();
    const step = (now: number): void => {
      const share = Math.max((now - began) / MILLISECONDS, 0);
      this.show(share >= 1 ? to : between(from, to, share));
      this.request = share >= 1 ? 0 : requestAnimationFrame(step);
    };
    this.request = requestAnimationFrame(step);
  }

  stop(): void {
    cancelAnimationFrame(this.request);
    this.request = 0;
  }

  get flying(): boolean {
    return this.request !== 0;
  }
}
