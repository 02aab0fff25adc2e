package io.bongsu.app.http.api;

import io.bongsu.model.accounting.Tariff;
import io.bongsu.model.accounting.Tariff.Basis;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The numbers of a tariff as the interface writes them: what does not apply is null. */
final class Amounts {
  private Amounts() {}

  static boolean isVolume(Tariff tariff) {
    return tariff.basis() instanceof Basis.Volume;
  }

  static String kind(Tariff tariff) {
    return isVolume(tariff) ? "volume" : "percentile";
  }

  static @Nullable Integer rank(Tariff tariff) {
    return tariff.basis() instanceof Basis.Percentile(int rank) ? rank : null;
  }

  static @Nullable Long committedBps(Tariff tariff) {
    return isVolume(tariff) ? null : Math.round(tariff.included());
  }

  static @Nullable Long quotaBytes(Tariff tariff) {
    return isVolume(tariff) ? Math.round(tariff.included()) : null;
  }

  static String unit(Tariff tariff) {
    return isVolume(tariff) ? "GB" : "Mbit/s";
  }

  static String money(BigDecimal amount) {
    return amount.toPlainString();
  }
}
