package io.bongsu.poller.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.mibs.Quirks;
import io.bongsu.model.inventory.AgentManners;
import io.bongsu.model.inventory.Fingerprint;
import io.bongsu.poller.udp.Exchange;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AgentMemoryTest {
  private static final Fingerprint BOX = new Fingerprint(null, "SN-1", "");
  private static final long QUICK = Duration.ofMillis(2).toNanos();

  private final AgentMemory memory = new AgentMemory();

  private static void answers(AgentMemory memory, int times) {
    for (int i = 0; i < times; i++) {
      memory.succeeded(QUICK);
    }
  }

  /** How many answers it takes until GETBULK is tried again. */
  private static int answersUntilBulk(AgentMemory memory) {
    int answers = 0;
    while (!memory.bulk()) {
      memory.succeeded(QUICK);
      answers++;
    }
    return answers;
  }

  private static AgentMemory recalled(AgentManners kept) {
    AgentMemory fresh = new AgentMemory();
    fresh.recall(kept);
    return fresh;
  }

  @Test
  void ofAnAgentThatBearsAllNothingIsKept() {
    answers(memory, 100);

    assertThat(memory.manners(BOX)).isNull();
  }

  @Test
  void aFamilyThatIsKnownToBearLittleIsNothingLearnt() {
    memory.heed(new Quirks(false, 10, 4, 1));
    answers(memory, 100);

    assertThat(memory.manners(BOX)).isNull();
  }

  @Test
  void whatWasLearntIsTheSameAfterARestart() {
    memory.fellSilent(50);
    memory.overwhelmed();
    memory.askColumnsAlone();
    memory.noBulk();
    memory.succeeded(Duration.ofSeconds(3).toNanos());
    AgentMemory after = recalled(memory.manners(BOX));

    assertThat(after.manners(BOX)).isEqualTo(memory.manners(BOX));
    assertThat(after.budget()).isEqualTo(12);
    assertThat(after.columns()).isEqualTo(1);
    assertThat(after.bulk()).isFalse();
    assertThat(after.timeout(Duration.ofSeconds(2))).isEqualTo(Duration.ofSeconds(6));
    assertThat(after.parallel()).isEqualTo(1);
  }

  @Test
  void theFamilyThatIsRecognisedAfterARestartDoesNotUndoWhatWasLearnt() {
    Quirks wide = new Quirks(true, 200, 0, 16);
    memory.heed(wide);
    memory.tooBig(100);
    memory.overwhelmed();
    AgentMemory after = recalled(memory.manners(BOX));
    after.heed(wide);

    assertThat(after.budget()).isEqualTo(25);
    assertThat(after.parallel()).isEqualTo(8);
    answers(after, 1_000);
    assertThat(after.budget()).as("up to what failed").isEqualTo(99);
  }

  @Test
  void whatFailedIsTriedAgainAfterALongWhileThatARestartDoesNotLengthen() {
    memory.fellSilent(50);
    answers(memory, 1_999);
    AgentMemory after = recalled(memory.manners(BOX));
    assertThat(after.budget()).as("half way from 12 to 50").isEqualTo(31);
    answers(after, 65);

    assertThat(after.budget()).isEqualTo(50);
    assertThat(after.manners(BOX)).isNull();
  }

  /** How often an agent that is silent to more than so many values is asked in vain. */
  private static int silences(AgentMemory memory, int bears) {
    int silences = 0;
    for (int i = 0; i < 1_500; i++) {
      if (memory.budget() > bears) {
        memory.fellSilent(memory.budget());
        silences++;
      } else {
        memory.succeeded(QUICK);
      }
    }
    return silences;
  }

  @Test
  void whatASilentAgentBearsIsHalvedInAtTheCostOfFewTimeOuts() {
    for (int bears = 1; bears < 50; bears++) {
      AgentMemory fresh = new AgentMemory();

      assertThat(silences(fresh, bears)).as("bears %d", bears).isLessThanOrEqualTo(5);
      assertThat(fresh.budget()).as("of %d", bears).isBetween((bears + 1) / 2, bears);
    }
  }

  @Test
  void getBulkIsTriedAgainAndFailingOnceMoreCostsOneRequestAndTwiceTheWait() {
    while (memory.bulk()) {
      memory.fellSilent(50);
    }
    assertThat(answersUntilBulk(memory)).isEqualTo(2_000);
    int before = memory.budget();
    assertThat(memory.fellSilent(before)).isTrue();

    assertThat(memory.bulk()).isFalse();
    assertThat(memory.budget()).isEqualTo(before);
    assertThat(answersUntilBulk(memory)).isEqualTo(4_000);
    answers(memory, 4_001);
    memory.noBulk();
    assertThat(answersUntilBulk(memory)).as("it could for long").isEqualTo(2_000);
  }

  @Test
  void howLongItTakesToForgiveHasAnEnd() {
    memory.noBulk();
    int longest = 0;
    for (int i = 0; i < 12; i++) {
      longest = answersUntilBulk(memory);
      memory.noBulk();
    }

    assertThat(longest).isEqualTo(64_000);
  }

  @Test
  void anAnswerThatCannotBeMeasuredLengthensTheWaitUntilOneCan() {
    Duration configured = Duration.ofSeconds(2);
    memory.succeeded(QUICK);
    memory.succeeded(Exchange.UNMEASURED);

    assertThat(memory.timeout(configured)).isEqualTo(Duration.ofSeconds(4));
    memory.succeeded(Exchange.UNMEASURED);
    memory.succeeded(Exchange.UNMEASURED);
    assertThat(memory.timeout(configured)).as("at most").isEqualTo(Duration.ofSeconds(10));
    assertThat(memory.parallel()).as("not slow for that").isEqualTo(8);
    memory.succeeded(QUICK);
    assertThat(memory.timeout(configured)).isEqualTo(configured);
  }

  @Test
  void whatIsKeptOfAnAgentBecomesWorseByLessAndNotByMore() {
    AgentManners known = new AgentManners(BOX, true, true, 12, 24, 4, 0, 2_000);

    assertThat(new AgentManners(BOX, true, true, 18, 24, 0, 0, 100).isWorseThan(known)).isFalse();
    assertThat(new AgentManners(BOX, true, true, 12, 23, 4, 0, 2_000).isWorseThan(known)).isTrue();
    assertThat(new AgentManners(BOX, false, true, 12, 24, 4, 0, 9).isWorseThan(known)).isTrue();
    assertThat(new AgentManners(BOX, true, true, 12, 24, 4, 900, 9).isWorseThan(known)).isTrue();
  }
}
