package io.bongsu.storage.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.model.StoreException;
import io.bongsu.storage.secret.SecretBox.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {
  private static final Place HERE = new Place("device", "1", "snmp_secret");
  private static final Place THERE = new Place("device", "2", "snmp_secret");

  @TempDir Path directory;

  @Test
  void whatIsSealedOpensAtItsPlace() {
    SecretBox box = opened();
    assertThat(box.unseal(HERE, box.seal(HERE, "비밀"))).isEqualTo("비밀");
  }

  @Test
  void theSealedFormDoesNotShowTheSecretAndDiffersEachTime() {
    SecretBox box = opened();
    byte[] sealed = box.seal(HERE, "canary-secret");
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("canary");
    assertThat(box.seal(HERE, "canary-secret")).isNotEqualTo(sealed);
  }

  @Test
  void whatIsSealedForOneRowDoesNotOpenInAnother() {
    SecretBox box = opened();
    byte[] sealed = box.seal(HERE, "secret");
    assertThatThrownBy(() -> box.unseal(THERE, sealed))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("device/2/snmp_secret");
  }

  @Test
  void everyChangedOctetIsNoticed() {
    SecretBox box = opened();
    byte[] sealed = box.seal(HERE, "secret");
    for (int i = 1 + 8; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> box.unseal(HERE, changed)).isInstanceOf(StoreException.class);
    }
    assertThatThrownBy(() -> box.unseal(HERE, new byte[3])).isInstanceOf(StoreException.class);
  }

  @Test
  void theKeyFileIsMadeReadableByItsOwnerOnly() throws IOException {
    opened();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("r--------");
    assertThat(Files.readString(file())).hasSize(65);
  }

  @Test
  void theSameFileGivesTheSameKey() {
    byte[] sealed = opened().seal(HERE, "secret");
    assertThat(opened().unseal(HERE, sealed)).isEqualTo("secret");
  }

  @Test
  void anotherKeyThanTheDatabaseExpectsIsRefused() {
    assertThatThrownBy(() -> new SecretBox(new KeyFile(withKey())).open("0011223344556677"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("0011223344556677")
        .hasMessageContaining("Put the original key file back");
  }

  @Test
  void aMissingKeyFileIsNotReplacedWhenTheDatabaseNeedsIt() {
    assertThatThrownBy(() -> new SecretBox(new KeyFile(file())).open("0011223344556677"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is missing");
    assertThat(file()).doesNotExist();
  }

  @Test
  void aKeyFileThatOthersReadIsRefusedWithTheCommandThatMendsIt() throws IOException {
    Files.setPosixFilePermissions(withKey(), PosixFilePermissions.fromString("r--r--r--"));
    assertThatThrownBy(() -> new SecretBox(new KeyFile(file())).open(null))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("chmod 0400");
  }

  @Test
  void aDamagedKeyFileIsRefused() throws IOException {
    Files.writeString(file(), "not a key");
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("r--------"));
    assertThatThrownBy(() -> new SecretBox(new KeyFile(file())).open(null))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("64 hexadecimal digits");
  }

  @Test
  void aBoxThatIsNotOpenedSealsNothing() {
    assertThatThrownBy(() -> new SecretBox(new KeyFile(file())).seal(HERE, "secret"))
        .isInstanceOf(StoreException.class);
  }

  private SecretBox opened() {
    var box = new SecretBox(new KeyFile(file()));
    assertThat(box.open(null)).hasSize(16);
    return box;
  }

  private Path withKey() {
    opened();
    return file();
  }

  private Path file() {
    return directory.resolve("secret.key");
  }
}
