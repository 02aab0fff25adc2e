package io.bongsu.app.http.api;

import io.bongsu.model.fault.Reason;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an English text beside it says, for whoever speaks another language.
 *
 * @param code which sentence, empty where there is none, as in a person's comment: then the text
 *     says it
 * @param parameters what fills its gaps
 * @param text this part in English
 * @param more what follows directly
 */
record WordsJson(
    String code, Map<String, String> parameters, String text, @Nullable WordsJson more) {
  /** Null when there is nothing to translate. */
  static @Nullable WordsJson of(Reason reason) {
    return reason.code().isEmpty() && reason.then() == null ? null : whole(reason);
  }

  private static WordsJson whole(Reason reason) {
    Reason then = reason.then();
    return new WordsJson(
        reason.code(), reason.parameters(), reason.text(), then == null ? null : whole(then));
  }
}
