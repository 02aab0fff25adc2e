package io.bongsu.app.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.model.StoreException;
import io.bongsu.model.access.AccessStore;
import io.bongsu.model.access.Role;
import io.bongsu.model.access.User;
import io.bongsu.storage.Storage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LoginsTest {
  private static final PasswordHash HASHES = new PasswordHash();

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final InstantSource clock = now::get;
  private final AccessStore store = Storage.memory(clock).access();
  private final Logins logins = new Logins(store, HASHES, clock);

  @Test
  void aThousandGuessesGetAFewTriesAnHourWhileTheOwnerGetsInFromElsewhere() {
    LoginThrottle throttle = new LoginThrottle(clock);
    int looked = 0;
    for (int second = 0; second < 3600; second++) {
      if (!throttle.wait("admin", "192.0.2.66").isPositive()) {
        throttle.failed("admin", "192.0.2.66");
        looked++;
      }
      now.set(now.get().plusSeconds(1));
    }
    assertThat(looked).isLessThan(17);
    assertThat(throttle.wait("admin", "192.0.2.7").isPositive()).isFalse();
  }

  @Test
  void oneAddressThatTriesManyAccountsIsSlowedToo() {
    LoginThrottle throttle = new LoginThrottle(clock);
    for (int i = 0; i < 31; i++) {
      throttle.failed("user" + i, "192.0.2.66");
    }
    assertThat(throttle.wait("another", "192.0.2.66").isPositive()).isTrue();
  }

  @Test
  void successfulLoginsOfManyPeopleBehindOneAddressMakeNobodyWait() {
    LoginThrottle throttle = new LoginThrottle(clock);
    for (int i = 0; i < 100; i++) {
      throttle.failed("person-" + i, "192.0.2.7");
      throttle.succeeded("person-" + i, "192.0.2.7");
    }

    assertThat(throttle.wait("anyone", "192.0.2.7").isPositive()).isFalse();
  }

  @Test
  void aSuccessInBetweenDoesNotForgiveTheFailuresOfAnAddress() {
    LoginThrottle throttle = new LoginThrottle(clock);
    for (int i = 0; i < 40; i++) {
      throttle.failed("guessed-" + i, "192.0.2.7");
      throttle.failed("own", "192.0.2.7");
      throttle.succeeded("own", "192.0.2.7");
    }

    assertThat(throttle.wait("guessed", "192.0.2.7").isPositive()).isTrue();
  }

  @Test
  void unknownUsersTakeAsLongAsKnownOnes() {
    store.saveUser(new User("known", Role.VIEWER, HASHES.of("the right password"), true));
    long known = Long.MAX_VALUE;
    long unknown = Long.MAX_VALUE;
    for (int i = 0; i < 6; i++) {
      known = Math.min(known, nanos("known", "192.0.2." + i));
      unknown = Math.min(unknown, nanos("unknown", "192.0.2." + i));
    }
    assertThat((double) unknown / known).isBetween(0.5, 2.0);
  }

  @Test
  void theFirstAdminGetsAPasswordOnceOrTheWantedOne() {
    String made = FirstAdmin.ensure(store, HASHES, "").orElseThrow();
    assertThat(made).hasSizeGreaterThanOrEqualTo(20);
    assertThat(logins.check("Admin ", made, "x")).isInstanceOf(Logins.Accepted.class);
    assertThat(FirstAdmin.ensure(store, HASHES, "")).isEmpty();
    AccessStore other = Storage.memory(clock).access();
    assertThatThrownBy(() -> FirstAdmin.ensure(other, HASHES, "short"))
        .hasMessageContaining("BONGSU_ADMIN_PASSWORD");
    assertThat(FirstAdmin.ensure(other, HASHES, "a wanted password")).isEmpty();
    assertThat(new Logins(other, HASHES, clock).check("admin", "a wanted password", "x"))
        .isInstanceOf(Logins.Accepted.class);
  }

  @Test
  void noDefaultPairGetsIn() {
    String made = FirstAdmin.ensure(store, HASHES, "").orElseThrow();
    for (String guess :
        new String[] {"", "admin", "bongsu", "password", "changeme", made.substring(1)}) {
      assertThat(new Logins(store, HASHES, clock).check("admin", guess, "x"))
          .isInstanceOf(Logins.Refused.class);
    }
  }

  @Test
  void whoIsLoggedInStaysSoWhileTheDatabaseIsAway() {
    AtomicBoolean away = new AtomicBoolean();
    AccessStore flaky = sometimesAway(away);
    Sessions sessions = new Sessions(flaky, clock);
    User user = new User("op", Role.OPERATOR, "", true);
    store.saveUser(user);
    String secret = sessions.open(user).secret();
    assertThat(sessions.find(secret, true)).isPresent();
    away.set(true);
    now.set(now.get().plusSeconds(120));
    assertThat(sessions.find(secret, true)).isPresent();
    now.set(now.get().plusSeconds(13 * 3600));
    assertThat(sessions.find(secret, true)).isEmpty();
  }

  @Test
  void peopleLogInAndOutWhileTheDatabaseIsAwayAndItLearnsOfThatLater() {
    AtomicBoolean away = new AtomicBoolean();
    AccessStore accounts = new AccessThroughOutages(sometimesAway(away));
    FirstAdmin.ensure(accounts, HASHES, "a wanted password");
    Logins door = new Logins(accounts, HASHES, clock);
    Sessions sessions = new Sessions(accounts, clock);
    User admin = ((Logins.Accepted) door.check("admin", "a wanted password", "x")).user();
    String before = sessions.open(admin).secret();

    away.set(true);
    assertThat(door.check("admin", "a wrong password", "y")).isInstanceOf(Logins.Refused.class);
    assertThat(door.check("nobody", "a wrong password", "z")).isInstanceOf(Logins.Refused.class);
    assertThat(door.check("admin", "a wanted password", "x")).isInstanceOf(Logins.Accepted.class);
    String meanwhile = sessions.open(admin).secret();
    sessions.end(before);
    now.set(now.get().plusSeconds(90));
    assertThat(sessions.find(meanwhile, true)).isPresent();
    assertThat(sessions.find(before, true)).isEmpty();
    assertThat(store.session(Fingerprint.of(meanwhile))).isEmpty();

    away.set(false);
    now.set(now.get().plusSeconds(90));
    assertThat(sessions.find(meanwhile, true)).isPresent();
    assertThat(store.session(Fingerprint.of(meanwhile))).isPresent();
    assertThat(store.session(Fingerprint.of(before))).isEmpty();
  }

  @Test
  void aUserWhoWasDisabledBeforeTheDatabaseWentAwayStaysOut() {
    AtomicBoolean away = new AtomicBoolean();
    AccessStore accounts = new AccessThroughOutages(sometimesAway(away));
    accounts.saveUser(new User("op", Role.OPERATOR, HASHES.of("the right password"), true));
    accounts.saveUser(new User("op", Role.OPERATOR, HASHES.of("the right password"), false));
    away.set(true);
    assertThat(new Logins(accounts, HASHES, clock).check("op", "the right password", "x"))
        .isInstanceOf(Logins.Refused.class);
  }

  private AccessStore sometimesAway(AtomicBoolean away) {
    return (AccessStore)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {AccessStore.class},
            (_, method, arguments) -> {
              if (away.get()) {
                throw new StoreException("away", null);
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }

  private long nanos(String user, String address) {
    long start = System.nanoTime();
    assertThat(logins.check(user, "a wrong password", address)).isInstanceOf(Logins.Refused.class);
    return System.nanoTime() - start;
  }
}
