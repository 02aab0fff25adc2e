package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.access.AccessStore;
import io.bongsu.model.access.ApiToken;
import io.bongsu.model.access.Role;
import io.bongsu.model.access.Session;
import io.bongsu.model.access.User;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link AccessStore} does. */
abstract class AccessStoreContract {
  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
  private static final User KIM = new User("kim", Role.OPERATOR, "$argon2id$1", true);

  abstract AccessStore store();

  @Test
  void usersComeBackByName() {
    var lee = new User("lee", Role.ADMIN, "$argon2id$2", false);
    store().saveUser(lee);
    store().saveUser(KIM);
    assertThat(store().users()).containsExactly(KIM, lee);
    assertThat(store().user("lee")).contains(lee);
    assertThat(store().user("nobody")).isEmpty();
  }

  @Test
  void aSessionIsFoundTouchedAndEnded() {
    store().saveUser(KIM);
    store().saveSession(session("hash"));
    store().touchSession("hash", NOW.plusSeconds(60));
    assertThat(store().session("hash"))
        .contains(new Session("hash", "kim", "csrf", NOW, NOW.plusSeconds(60)));
    store().removeSession("hash");
    assertThat(store().session("hash")).isEmpty();
  }

  @Test
  void sessionsEndWhenRolePasswordOrEnabledChangesAndNotOtherwise() {
    store().saveUser(KIM);
    store().saveSession(session("hash"));
    store().saveUser(KIM);
    assertThat(store().session("hash")).isPresent();
    for (User changed :
        new User[] {
          new User("kim", Role.VIEWER, "$argon2id$1", true),
          new User("kim", Role.VIEWER, "$argon2id$9", true),
          new User("kim", Role.VIEWER, "$argon2id$9", false)
        }) {
      store().saveSession(session("hash " + changed.hashCode()));
      store().saveUser(changed);
      assertThat(store().session("hash " + changed.hashCode())).as(changed.toString()).isEmpty();
    }
  }

  @Test
  void aRemovedUserTakesTheSessionsAlong() {
    store().saveUser(KIM);
    store().saveSession(session("hash"));
    assertThat(store().removeUser("kim")).isTrue();
    assertThat(store().removeUser("kim")).isFalse();
    assertThat(store().session("hash")).isEmpty();
  }

  @Test
  void tokensComeBackNewestFirst() {
    ApiToken first = store().saveToken(token("first", "h1", NOW.plusSeconds(3600)));
    ApiToken second = store().saveToken(token("second", "h2", null));
    assertThat(store().tokens()).containsExactly(second, first);
    assertThat(store().token("h1")).contains(first);
    assertThat(store().token("h3")).isEmpty();
  }

  @Test
  void aTokenIsTouchedAndRevoked() {
    ApiToken token = store().saveToken(token("first", "h1", null));
    store().touchToken(token.id(), NOW.plusSeconds(5));
    assertThat(store().token("h1").orElseThrow().usedAt()).isEqualTo(NOW.plusSeconds(5));
    assertThat(store().removeToken(token.id())).isTrue();
    assertThat(store().removeToken(token.id())).isFalse();
    assertThat(store().token("h1")).isEmpty();
  }

  private static Session session(String hash) {
    return new Session(hash, "kim", "csrf", NOW, NOW);
  }

  private static ApiToken token(String name, String hash, Instant expiresAt) {
    return new ApiToken(0, name, Role.VIEWER, hash, "kim", NOW, expiresAt, null);
  }
}
