package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.model.text.NetworkText;
import org.jspecify.annotations.Nullable;

/** What somebody says when taking something on. */
record CommentJson(@Nullable String comment) {
  private static final int LONGEST = 1_000;

  /** The comment, clean; empty when there is none. */
  static String of(Exchange exchange) {
    String said =
        exchange
            .body()
            .optionalJson(CommentJson.class)
            .map(body -> body.comment == null ? "" : body.comment)
            .orElse("");
    if (said.length() > LONGEST) {
      throw Problem.bad("The comment is longer than " + LONGEST + " characters");
    }
    return NetworkText.clean(said, LONGEST);
  }
}
