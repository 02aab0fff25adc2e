package io.bongsu.app.pipeline;

import io.bongsu.model.poll.PollResult;
import io.bongsu.model.poll.PollResultSink;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takers of results, one after the other; one that fails costs the others nothing. */
record Stages(List<PollResultSink> stages) implements PollResultSink {
  private static final Logger LOG = LoggerFactory.getLogger(Stages.class);

  @Override
  public void accept(PollResult result) {
    for (PollResultSink stage : stages) {
      try {
        stage.accept(result);
      } catch (RuntimeException failed) {
        LOG.error(
            "the {} result of device {} was lost on one of its ways",
            result.plan(),
            result.device(),
            failed);
      }
    }
  }
}
