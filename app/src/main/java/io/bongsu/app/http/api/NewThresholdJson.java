package io.bongsu.app.http.api;

import io.bongsu.app.http.Problem;
import io.bongsu.model.text.NetworkText;
import io.bongsu.model.threshold.Limits;
import io.bongsu.model.threshold.Measure;
import io.bongsu.model.threshold.RuleScope;
import io.bongsu.model.threshold.ThresholdRule;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A threshold rule as an admin describes it. */
record NewThresholdJson(
    String name,
    String measure,
    @Nullable Boolean enabled,
    @Nullable String role,
    @Nullable String site,
    @Nullable String tag,
    @Nullable String instances,
    @Nullable Double warning,
    @Nullable Double critical,
    double clear,
    long holdSeconds) {
  ThresholdRule rule(long id) {
    String clean = clean(name);
    if (clean.isEmpty()) {
      throw Problem.bad("A threshold needs a name");
    }
    RuleScope scope =
        new RuleScope(
            clean(role).toLowerCase(Locale.ROOT), clean(site), clean(tag), clean(instances));
    return Problem.onComplaint(
        400,
        () ->
            new ThresholdRule(
                id,
                clean,
                Measure.parse(measure),
                scope,
                new Limits(
                    finite("warning", warning),
                    finite("critical", critical),
                    clear,
                    Duration.ofSeconds(Math.clamp(holdSeconds, -1, 1_000_000))),
                enabled == null || enabled));
  }

  private static @Nullable Double finite(String field, @Nullable Double value) {
    if (value != null && !Double.isFinite(value)) {
      throw Problem.bad(field + " must be a number");
    }
    return value;
  }

  private static String clean(@Nullable String text) {
    return NetworkText.clean(Objects.requireNonNullElse(text, ""), 200).strip();
  }
}
