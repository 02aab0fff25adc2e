package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.model.fault.Channel;
import io.bongsu.model.fault.Channel.Smtp;
import io.bongsu.model.fault.Channel.Webhook;
import io.bongsu.model.fault.ChannelStore;
import io.bongsu.model.snmp.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ChannelStore} does. */
abstract class ChannelStoreContract {
  private static final Webhook HOOK = new Webhook("https://hooks.example/canary-hook");
  private static final Smtp MAIL =
      new Smtp(
          "mail.example",
          587,
          "starttls",
          "bongsu",
          new Secret("canary-mail"),
          "bongsu@example.org",
          List.of("noc@example.org", "당직@example.org"));

  abstract ChannelStore store();

  @Test
  void channelsComeBackByNameWithTheirSecrets() {
    Channel mail = store().save(new Channel(0, "z mail", MAIL, false));
    Channel hook = store().save(new Channel(0, "a hook", HOOK, true));
    assertThat(mail.id()).isPositive().isNotEqualTo(hook.id());
    assertThat(store().all()).containsExactly(hook, mail);
    assertThat(mail.target()).isEqualTo(MAIL);
  }

  @Test
  void savingWithANumberReplaces() {
    Channel created = store().save(new Channel(0, "noc", HOOK, true));
    Channel changed = store().save(new Channel(created.id(), "night shift", MAIL, false));
    assertThat(store().all()).containsExactly(changed);
    assertThat(changed.id()).isEqualTo(created.id());
  }

  @Test
  void aNameIsTakenOnce() {
    store().save(new Channel(0, "noc", HOOK, true));
    assertThatThrownBy(() -> store().save(new Channel(0, "noc", MAIL, true)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("noc");
  }

  @Test
  void removingTellsWhetherThereWasOne() {
    Channel created = store().save(new Channel(0, "noc", HOOK, true));
    assertThat(store().remove(created.id())).isTrue();
    assertThat(store().remove(created.id())).isFalse();
    assertThat(store().all()).isEmpty();
  }
}
