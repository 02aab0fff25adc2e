package io.bongsu.benchmarks.farm;

import io.bongsu.poller.udp.ResponseMessage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers for the devices of a farm that have the same names: a question is worked out once, after
 * that only values are filled in. One thread.
 */
final class Recipes {
  private static final int MOST = 10_000;

  private final FarmShape shape;
  private final ResponseWriter writer = new ResponseWriter();
  private final Map<Question, Recipe> known = new HashMap<>();

  Recipes(FarmShape shape) {
    this.shape = shape;
  }

  /** The response of a device to a request of that length; null for no answer. */
  @Nullable ByteBuffer answer(FarmDevice device, byte[] octets, int length) {
    QuestionHead head = QuestionHead.read(octets, length);
    if (head == null) {
      return null;
    }
    Question question = new Question(head.pdu(), octets, head.idTo(), length);
    Recipe recipe = known.get(question);
    if (recipe == null) {
      byte[] thorough = device.thoroughly(octets, length);
      learn(question, thorough);
      return thorough == null ? null : ByteBuffer.wrap(thorough);
    }
    writer.clear();
    recipe.write(writer, device.mib());
    return writer.finish(head, octets);
  }

  private void learn(Question question, byte @Nullable [] thorough) {
    ResponseMessage response =
        thorough == null || known.size() >= MOST ? null : ResponseMessage.read(thorough);
    Recipe recipe = response == null ? null : Recipe.of(response, shape);
    if (recipe != null) {
      known.put(question.kept(), recipe);
    }
  }

  /** What is asked, without who asks. */
  private static final class Question {
    private final int pdu;
    private final byte[] octets;
    private final int from;
    private final int to;
    private final int hash;

    Question(int pdu, byte[] octets, int from, int to) {
      this.pdu = pdu;
      this.octets = octets;
      this.from = from;
      this.to = to;
      int sum = pdu;
      for (int i = from; i < to; i++) {
        sum = 31 * sum + octets[i];
      }
      this.hash = sum;
    }

    Question kept() {
      byte[] own = Arrays.copyOfRange(octets, from, to);
      return new Question(pdu, own, 0, own.length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Question that
          && that.pdu == pdu
          && Arrays.equals(octets, from, to, that.octets, that.from, that.to);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
