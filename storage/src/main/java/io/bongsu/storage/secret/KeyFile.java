package io.bongsu.storage.secret;

import io.bongsu.model.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * The file with the key that the database's secrets are encrypted with: 64 hexadecimal digits, mode
 * 0400.
 *
 * @param path where it is; outside the database and its backups
 */
public record KeyFile(Path path) {
  private static final int KEY_LENGTH = 32;

  /** True when the file is there. */
  public boolean exists() {
    return Files.exists(path);
  }

  /** Makes the file with a random key. */
  void create() {
    byte[] key = new byte[KEY_LENGTH];
    new SecureRandom().nextBytes(key);
    try {
      Files.createFile(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(path, HexFormat.of().formatHex(key) + "\n");
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r--------"));
    } catch (IOException e) {
      throw new StoreException("The key file " + path + " could not be written (" + e + ")", e);
    }
  }

  /** The key. */
  byte[] read() {
    try {
      refuseReadableByOthers();
      byte[] key = HexFormat.of().parseHex(Files.readString(path).strip());
      if (key.length != KEY_LENGTH) {
        throw new IllegalArgumentException(key.length + " octets");
      }
      return key;
    } catch (IOException | IllegalArgumentException e) {
      throw new StoreException(
          "The key file "
              + path
              + " is not readable as 64 hexadecimal digits. Put the original back.",
          e);
    }
  }

  private void refuseReadableByOthers() throws IOException {
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
    if (permissions.contains(PosixFilePermission.GROUP_READ)
        || permissions.contains(PosixFilePermission.OTHERS_READ)) {
      throw new StoreException(
          "Others can read the key file " + path + ". Take that right away: chmod 0400 " + path);
    }
  }
}
