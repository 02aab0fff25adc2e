package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.threshold.Limits;
import io.bongsu.model.threshold.Measure;
import io.bongsu.model.threshold.RuleScope;
import io.bongsu.model.threshold.ThresholdRule;
import io.bongsu.model.threshold.ThresholdStore;
import io.bongsu.model.threshold.UsualRules;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ThresholdStore} does. */
abstract class ThresholdStoreContract {
  abstract ThresholdStore store();

  @Test
  void rulesThatShipAreThereAndWhatPeopleMakeOfThemStays() {
    List<ThresholdRule> usual = UsualRules.ALL_RULES;
    assertThat(store().all()).containsAll(usual.subList(1, usual.size()));
    ThresholdRule first = usual.getFirst();
    ThresholdRule changed =
        new ThresholdRule(
            first.id(),
            first.name(),
            first.measure(),
            new RuleScope("core", "서울", "edge", "to, !lab"),
            new Limits(null, 50.5, 40, Duration.ofSeconds(90)),
            false);
    store().save(changed);
    assertThat(store().all()).contains(changed).doesNotContain(first);
    store().save(first);
    assertThat(store().all()).contains(first);
  }

  @Test
  void rulesOfPeopleGetNumbersOfTheirOwnAndGoWhenToldTo() {
    Limits exempt = new Limits(null, null, 0, Duration.ZERO);
    ThresholdRule rule =
        new ThresholdRule(0, "lab", Measure.CPU, new RuleScope("", "lab", "", ""), exempt, true);
    ThresholdRule one = store().save(rule);
    ThresholdRule two = store().save(rule);
    assertThat(one.id()).isGreaterThanOrEqualTo(ThresholdRule.FIRST_OWN).isLessThan(two.id());
    assertThat(store().all()).contains(one, two);
    assertThat(store().remove(one.id())).isTrue();
    assertThat(store().remove(one.id())).isFalse();
    assertThat(store().all()).doesNotContain(one).contains(two);
    store().remove(two.id());
  }
}
