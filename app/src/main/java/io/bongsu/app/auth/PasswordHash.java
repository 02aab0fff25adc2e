package io.bongsu.app.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) with the settings OWASP names: 19 MiB, two passes, one lane; written as a PHC
 * string. At most four run at once, so that guessing cannot take the memory. Thread-safe.
 */
public final class PasswordHash {
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int SALT_OCTETS = 16;
  private static final int HASH_OCTETS = 32;
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  private final Semaphore running = new Semaphore(4);
  private final String nobody = of(RandomText.of(16));

  /** The PHC string of a password with a new salt. */
  public String of(String password) {
    byte[] salt = RandomText.octets(SALT_OCTETS);
    byte[] hash = derive(password, salt, new Cost(MEMORY_KIB, PASSES, 1), HASH_OCTETS);
    return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
        .formatted(MEMORY_KIB, PASSES, base64(salt), base64(hash));
  }

  /** True when the password is the one hashed; false for a text that is not such a hash. */
  public boolean matches(String password, String phc) {
    Matcher parts = PHC.matcher(phc);
    if (!parts.matches()) {
      return false;
    }
    Cost cost = new Cost(number(parts, 1), number(parts, 2), number(parts, 3));
    byte[] wanted = Base64.getDecoder().decode(parts.group(5));
    byte[] given =
        derive(password, Base64.getDecoder().decode(parts.group(4)), cost, wanted.length);
    return MessageDigest.isEqual(wanted, given);
  }

  /** Takes as long as {@link #matches} and says no: for users that do not exist. */
  public boolean matchesNobody(String password) {
    boolean _ = matches(password, nobody);
    return false;
  }

  private byte[] derive(String password, byte[] salt, Cost cost, int octets) {
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memoryKib)
            .withIterations(cost.passes)
            .withParallelism(cost.lanes)
            .withSalt(salt)
            .build();
    byte[] hash = new byte[octets];
    running.acquireUninterruptibly();
    try {
      Argon2BytesGenerator generator = new Argon2BytesGenerator();
      generator.init(parameters);
      generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    } finally {
      running.release();
    }
    return hash;
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private static String base64(byte[] octets) {
    return Base64.getEncoder().withoutPadding().encodeToString(octets);
  }

  private record Cost(int memoryKib, int passes, int lanes) {}
}
