package io.bongsu.benchmarks.store;

import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Traffic of access switches, from a seed: half the ports idle, the others busy by day and with
 * noise, errors on one port in fifty, discards now and then.
 */
final class Traffic {
  private static final int COLUMNS = MetricGroup.INTERFACE.metrics().size();
  private static final double OCTETS_PER_PACKET = 700;
  private static final double DAY = 86_400;

  private final List<String> ports;
  private final double[] level;
  private final SplittableRandom random;

  Traffic(int device, int ports) {
    this.ports = IntStream.rangeClosed(1, ports).mapToObj(i -> "GigabitEthernet1/0/" + i).toList();
    this.random = new SplittableRandom(device * 7_919L + 1);
    this.level = new double[ports];
    for (int i = 0; i < ports; i += 2) {
      level[i] = Math.exp(random.nextDouble(9, 19));
    }
  }

  List<String> ports() {
    return ports;
  }

  SampleFrame at(Instant moment) {
    float[] values = new float[ports.size() * COLUMNS];
    double day = 0.55 - 0.45 * Math.cos(2 * Math.PI * (moment.getEpochSecond() % DAY) / DAY);
    for (int port = 0; port < level.length; port++) {
      if (level[port] > 0) {
        fill(values, port, level[port] * day);
      }
    }
    Instant jittered = moment.plusMillis(random.nextInt(40));
    return new SampleFrame(MetricGroup.INTERFACE, jittered, ports, values);
  }

  private void fill(float[] values, int port, double rate) {
    int first = port * COLUMNS;
    for (int way = 0; way < 2; way++) {
      double bits = rate * (way == 0 ? 1 : 0.3) * Math.exp(random.nextGaussian() * 0.4);
      values[first + way] = (float) bits;
      values[first + 2 + way] =
          (float) (bits / 8 / OCTETS_PER_PACKET * random.nextDouble(0.8, 1.2));
      values[first + 4 + way] = port % 50 == 0 && random.nextInt(20) == 0 ? 1 / 60f : 0;
      values[first + 6 + way] = random.nextInt(200) == 0 ? random.nextInt(1, 50) / 60f : 0;
    }
  }
}
