package io.bongsu.model.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HealthTest {
  private static Health of(List<Processor> processors, List<Sensor> sensors) {
    return new Health(processors, List.of(new Capacity("RAM", 100, 50)), List.of(), sensors);
  }

  private static Sensor sensor(String oid, double value) {
    return new Sensor("temperature", "Inlet", value, "°C", "", oid);
  }

  @Test
  void whatIsReadTakesThePlaceOfWhatWasAndTheRestStays() {
    Health before =
        of(
            List.of(new Processor("CPU", 10), new Processor("CPU", 20)),
            List.of(sensor("1.1", 40), sensor("1.2", 41)));
    Health now =
        new Health(
            List.of(new Processor("CPU", 90), new Processor("DSP", 1)),
            List.of(),
            List.of(new Capacity("/", 10, 1)),
            List.of(sensor("1.2", 50), sensor("1.3", 51)));

    assertThat(now.or(before))
        .isEqualTo(
            new Health(
                List.of(
                    new Processor("CPU", 90), new Processor("CPU", 20), new Processor("DSP", 1)),
                List.of(new Capacity("RAM", 100, 50)),
                List.of(new Capacity("/", 10, 1)),
                List.of(sensor("1.1", 40), sensor("1.2", 50), sensor("1.3", 51))));
  }

  @Test
  void nothingReadLeavesAllAsItWas() {
    Health before = of(List.of(new Processor("CPU", 10)), List.of(sensor("1.1", 40)));

    assertThat(Health.NONE.or(before)).isEqualTo(before);
  }
}
