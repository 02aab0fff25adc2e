package io.bongsu.poller.device;

import io.bongsu.model.poll.SkipCause;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How one poll ends: exactly once, with what is at hand on this thread or with what blocks on
 * another. Nothing that goes wrong on the way is thrown at whoever called.
 *
 * @param threads for what blocks
 * @param fault what a poll is that failed inside Bongsu
 * @param end hears how it ended
 */
record Ending(Executor threads, Function<RuntimeException, Polled> fault, Consumer<Polled> end) {
  private static final Polled STOPPING =
      Polled.skipped(SkipCause.INTERRUPTED, "Bongsu is stopping");

  /** What brings a poll to its end. */
  @FunctionalInterface
  interface Work {
    /** May block only where it is let. */
    Polled poll() throws InterruptedException;
  }

  /** Ends with what this makes, on the calling thread; it must not block. */
  void here(Work work) {
    end.accept(guarded(work));
  }

  /** Ends with what this makes, on a thread that may block. */
  void elsewhere(Work work) {
    try {
      threads.execute(() -> here(work));
    } catch (RejectedExecutionException closing) {
      end.accept(STOPPING);
    }
  }

  private Polled guarded(Work work) {
    try {
      return work.poll();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return STOPPING;
    } catch (RuntimeException bug) {
      return fault.apply(bug);
    }
  }

  /** The same, with one step more before it is heard of. */
  Ending through(UnaryOperator<Polled> step) {
    return new Ending(threads, fault, polled -> end.accept(guarded(() -> step.apply(polled))));
  }
}
