package io.bongsu.app.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordHashTest {
  private final PasswordHash hashes = new PasswordHash();

  @Test
  void theHashIsArgon2idAtTheWantedCostWithItsOwnSalt() {
    String one = hashes.of("correct horse battery");
    String other = hashes.of("correct horse battery");
    assertThat(one)
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
        .isNotEqualTo(other)
        .doesNotContain("horse");
    assertThat(hashes.matches("correct horse battery", one)).isTrue();
    assertThat(hashes.matches("correct horse batterx", one)).isFalse();
  }

  @Test
  void aHashMadeByTheReferenceImplementationIsUnderstood() {
    // phc-winner-argon2: echo -n password | ./argon2 somesalt -id -t 2 -m 16 -p 1
    String reference =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    assertThat(hashes.matches("password", reference)).isTrue();
  }

  @Test
  void whatIsNoHashMatchesNothing() {
    for (String broken :
        new String[] {
          "", "plain", "$2b$12$abcdefghijklmnopqrstuv", "$argon2id$v=19$m=19456,t=2,p=1$$"
        }) {
      assertThat(hashes.matches("plain", broken)).isFalse();
    }
    assertThat(hashes.matchesNobody("anything")).isFalse();
  }

  @Test
  void shortAndMonotonousPasswordsAreRefused() {
    assertThatThrownBy(() -> PasswordRules.check("elevenchars"))
        .hasMessageContaining("at least 12");
    assertThatThrownBy(() -> PasswordRules.check("aaaaaaaaaaaaaaaa"))
        .hasMessageContaining("repeats itself");
    assertThatThrownBy(() -> PasswordRules.check("x".repeat(200) + "abcde".repeat(20)))
        .hasMessageContaining("at most 256");
    PasswordRules.check("twelve chars");
  }
}
