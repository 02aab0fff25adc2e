package io.bongsu.storage.secret;

import io.bongsu.model.StoreException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals secrets with AES-256-GCM (NIST SP 800-38D). What is sealed for one place (table, row,
 * column) opens at that place only. Thread-safe.
 *
 * <p>A sealed secret is: format (1 octet), key id (8), nonce (12), ciphertext with tag.
 */
public final class SecretBox {
  private static final byte FORMAT = 1;
  private static final int KEY_ID_LENGTH = 8;
  private static final int NONCE_LENGTH = 12;
  private static final int HEAD = 1 + KEY_ID_LENGTH + NONCE_LENGTH;
  private static final int TAG_BITS = 128;

  private final KeyFile file;
  private final SecureRandom random = new SecureRandom();
  private volatile @Nullable Key key;

  /** Closed until {@link #open}. */
  public SecretBox(KeyFile file) {
    this.file = file;
  }

  /**
   * Reads the key, or makes one when the database has none of its own yet.
   *
   * @param expectedKeyId the key id that the database's secrets carry; null when it has none
   * @return the id of the key now in use, 16 hexadecimal digits
   * @throws StoreException when the file is missing although needed, or holds another key
   */
  public String open(@Nullable String expectedKeyId) {
    if (!file.exists()) {
      if (expectedKeyId != null) {
        throw new StoreException(
            "The key file "
                + file.path()
                + " is missing, and the database holds secrets encrypted with it. Put the file back from your backup.");
      }
      file.create();
    }
    byte[] read = file.read();
    String id = HexFormat.of().formatHex(keyId(read));
    if (expectedKeyId != null && !expectedKeyId.equals(id)) {
      throw new StoreException(
          "The key file "
              + file.path()
              + " holds key "
              + id
              + ", but the database's secrets are encrypted with key "
              + expectedKeyId
              + ". Put the original key file back.");
    }
    key = new Key(new SecretKeySpec(read, "AES"), keyId(read));
    return id;
  }

  /** Seals a text for a place. */
  public byte[] seal(Place place, String plain) {
    Key used = openKey();
    byte[] nonce = new byte[NONCE_LENGTH];
    random.nextBytes(nonce);
    byte[] sealed =
        crypt(
            Cipher.ENCRYPT_MODE, used.key(), nonce, place, plain.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(HEAD + sealed.length)
        .put(FORMAT)
        .put(used.id())
        .put(nonce)
        .put(sealed)
        .array();
  }

  /**
   * Opens what was sealed for the same place.
   *
   * @throws StoreException when it was sealed for another place or with another key, or has been
   *     changed
   */
  public String unseal(Place place, byte[] sealed) {
    Key used = openKey();
    if (sealed.length < HEAD || sealed[0] != FORMAT) {
      throw new StoreException("The secret of " + place + " is damaged");
    }
    byte[] nonce = Arrays.copyOfRange(sealed, 1 + KEY_ID_LENGTH, HEAD);
    byte[] body = Arrays.copyOfRange(sealed, HEAD, sealed.length);
    return new String(
        crypt(Cipher.DECRYPT_MODE, used.key(), nonce, place, body), StandardCharsets.UTF_8);
  }

  private Key openKey() {
    Key used = key;
    if (used == null) {
      throw new StoreException("The key file has not been read yet: the store is not started");
    }
    return used;
  }

  private static byte[] crypt(int mode, SecretKey key, byte[] nonce, Place place, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.toString().getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new StoreException(
          "The secret of " + place + " does not open: it is not the one stored there", e);
    }
  }

  private static byte[] keyId(byte[] key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("bongsu key id".getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(digest.digest(key), KEY_ID_LENGTH);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private record Key(SecretKey key, byte[] id) {}

  /** Where a secret is stored; prints as {@code table/row/column}. */
  public record Place(String table, String row, String column) {
    @Override
    public String toString() {
      return table + "/" + row + "/" + column;
    }
  }
}
