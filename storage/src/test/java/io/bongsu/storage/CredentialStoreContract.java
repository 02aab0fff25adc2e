package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.CredentialStore;
import org.junit.jupiter.api.Test;

/** What every {@link CredentialStore} does. */
abstract class CredentialStoreContract {
  abstract CredentialStore store();

  @Test
  void aCredentialComesBackWithItsSecrets() {
    store().put("branch", Specs.USER);
    store().put("area", Specs.COMMUNITY);
    assertThat(store().find("branch")).contains(Specs.USER);
    assertThat(store().all())
        .containsExactly(
            java.util.Map.entry("area", Specs.COMMUNITY),
            java.util.Map.entry("branch", Specs.USER));
  }

  @Test
  void puttingANameAgainReplacesIt() {
    store().put("branch", Specs.COMMUNITY);
    store().put("branch", Specs.USER);
    assertThat(store().find("branch")).contains(Specs.USER);
    assertThat(store().all()).hasSize(1);
  }

  @Test
  void removingTellsWhetherThereWasOne() {
    store().put("branch", Specs.COMMUNITY);
    assertThat(store().remove("branch")).isTrue();
    assertThat(store().remove("branch")).isFalse();
    assertThat(store().find("branch")).isEmpty();
  }
}
